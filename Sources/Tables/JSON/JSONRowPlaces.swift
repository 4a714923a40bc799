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
    /// The scalars that stand beside the array of the rows, by key: what a page says of its search.
    let besides: [String: Int]?
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
    _ besides: [String: Int]? = nil
  ) {
    guard let step = steps.first else { return end(at: value, through: ancestors, besides) }
    let rest = steps.dropFirst()
    switch (step, json.kind(value)) {
    case (.key(let name), .object):
      let (member, scalars) = members(of: value, named: name)
      if let member { follow(rest, from: member, through: ancestors, scalars) }
    case (.elements, .array):
      json.forEachElement(of: value) { follow(rest, from: $0, through: ancestors + [$0]) }
    case (.members, .object):
      if rest.isEmpty {
        groups.append(Group(form: .members, place: value, ancestors: ancestors, besides: nil))
      } else {
        json.forEachMember(of: value) { follow(rest, from: $1, through: ancestors + [$0]) }
      }
    default: misfit = value
    }
  }

  /// One member of an object, the last of that name, and all members that are no containers.
  private func members(of object: Int, named name: String) -> (Int?, scalars: [String: Int]) {
    var member: Int?
    var scalars: [String: Int] = [:]
    json.forEachMember(of: object) { key, value in
      let text = json.text(key)
      if text == name { member = value }
      if !json.isContainer(value) { scalars[text] = value }
    }
    return (member, scalars)
  }

  /// An array stands for its elements, anything else for itself.
  private mutating func end(at value: Int, through ancestors: [Int], _ besides: [String: Int]?) {
    switch json.kind(value) {
    case .array: groups.append(Group(form: .elements, place: value, ancestors: ancestors, besides: besides))
    case .object: groups.append(Group(form: .itself, place: value, ancestors: ancestors, besides: nil))
    default: misfit = value
    }
  }
}
