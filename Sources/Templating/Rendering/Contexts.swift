/// The values around a tag while a template is filled, the outermost first.
struct Contexts {
  private var values: [Value]
  /// How many values were asked for a name so far, since that is what looking up costs.
  private(set) var lookups = 0

  init(_ root: Value) { values = [root] }

  mutating func enter(_ value: Value) { values.append(value) }
  mutating func leave() { values.removeLast() }

  /// What a tag refers to; nil when no value has the name.
  mutating func value(_ reference: Reference) -> Value? {
    switch reference {
    case .slots(let up, let path, let form): value(up: up, path, form: form)
    case .names(let names): value(names)
    }
  }

  /// Follows slots; what is absent on the way (a record that is not there) makes the whole absent.
  private func value(up: Int, _ path: [Int], form: String?) -> Value {
    var value = values[values.count - 1 - up]
    for slot in path {
      guard case .record(let record) = value else { return .missing }
      value = record.values[slot]
    }
    guard let form else { return value }
    guard case .figure(let figure) = value else { return .missing }
    return .text(figure.form(form))
  }

  private mutating func value(_ names: [String]) -> Value? {
    guard let first = names.first else { return values.last }
    for value in values.reversed() {
      lookups += 1
      guard var found = value.member(first) else { continue }
      for name in names.dropFirst() {
        lookups += 1
        guard let next = found.member(name) else { return nil }
        found = next
      }
      return found
    }
    return nil
  }

  /// Every name that could have been meant, the innermost first.
  var visibleNames: [String] { values.reversed().flatMap(\.memberNames) }
}
