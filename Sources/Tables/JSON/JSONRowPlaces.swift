/// Where the rows of a JSON text are, and inside what.
struct JSONRowPlaces {
  /// Rows that lie in the same array or object.
  struct Group: Sendable {
    enum Form: Sendable {
      /// The elements of the array at `place` are rows.
      case elements
      /// The members of the object at `place` are rows.
      case members
      /// The value at `place` is a row.
      case itself
    }

    let form: Form
    let place: Int
    /// What the path to the rows went through: the top value, then each element, and the key of each member.
    let ancestors: [Int]
    /// The object that the last key of the path leads out of: the page, where a search has several.
    let holder: Int?
  }

  private let json: JSONBytes
  private let steps: ArraySlice<JSONPath.Step>
  private(set) var groups: [Group] = []
  /// The last value that no row can be, where the path led to it.
  private(set) var misfit: Int?
  /// Follows a path from the top of each document.
  init(at path: JSONPath, from documents: [Int], in json: JSONBytes) {
    self.json = json
    // The last [] may be left out: an array at the end of a path stands for its elements anyway.
    steps = path.steps.last == .elements ? path.steps.dropLast() : path.steps[...]
    for top in documents {
      if case .key = path.steps.first, json.kind(top) == .array {
        // Several pages of one search, put into one array.
        json.forEachElement(of: top) { follow(steps, from: $0, through: [$0]) }
      } else {
        follow(steps, from: top, through: [top])
      }
    }
    if path.steps.last == .elements { keepArrays() }
  }

  private mutating func keepArrays() {
    misfit = groups.last { $0.form != .elements }?.place ?? misfit
    groups.removeAll { $0.form == .itself }
  }

  /// Recursion is bounded by the length of a path.
  private mutating func follow(
    _ steps: ArraySlice<JSONPath.Step>,
    from value: Int,
    through ancestors: [Int],
    _ holder: Int? = nil
  ) {
    guard let step = steps.first else { return end(at: value, through: ancestors, holder) }
    let rest = steps.dropFirst()
    switch (step, json.kind(value)) {
    case (.key(let name), .object):
      guard let member = json.member(name, of: value) else { return }
      follow(rest, from: member, through: ancestors, value)
    case (.elements, .array):
      json.forEachElement(of: value) { follow(rest, from: $0, through: ancestors + [$0]) }
    case (.members, .object):
      if rest.isEmpty {
        groups.append(Group(form: .members, place: value, ancestors: ancestors, holder: nil))
      } else {
        json.forEachMember(of: value) { follow(rest, from: $1, through: ancestors + [$0]) }
      }
    default: misfit = value
    }
  }

  /// An array stands for its elements, anything else for itself.
  private mutating func end(at value: Int, through ancestors: [Int], _ holder: Int?) {
    switch json.kind(value) {
    case .array: groups.append(Group(form: .elements, place: value, ancestors: ancestors, holder: holder))
    case .object: groups.append(Group(form: .itself, place: value, ancestors: ancestors, holder: nil))
    default: misfit = value
    }
  }
}
