/// Actions by the records they name.
///
/// A part of a record stands for the record (`milestone:M3/date` for `milestone:M3`), unless a record has that very name.
struct ActionIndex {
  private var byReference: [String: [Action]] = [:]

  /// Indexes actions.
  ///
  /// - Parameters:
  ///   - actions: The actions, in the order in which they are told.
  ///   - records: The records that may be named.
  init(_ actions: [Action], records: Set<String>) {
    for action in actions {
      for name in Set(action.sourceReferences.map { Self.record(named: $0, among: records) }) {
        byReference[name, default: []].append(action)
      }
    }
  }

  /// The actions that name a record.
  func naming(_ reference: String) -> [Action] { byReference[reference] ?? [] }

  private static func record(named reference: String, among records: Set<String>) -> String {
    if records.contains(reference) { return reference }
    // An id may hold a slash itself, so the longer name comes first.
    let slashes = [reference.lastIndex(of: "/"), reference.firstIndex(of: "/")].compactMap(\.self)
    return slashes.map { String(reference[..<$0]) }.first(where: records.contains) ?? reference
  }
}
