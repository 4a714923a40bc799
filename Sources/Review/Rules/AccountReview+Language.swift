import Diagnostics

/// What several rules ask of the language of texts.
extension AccountReview {
  /// The remarks of one kind, by the words they are about: each word once, with every text that holds it.
  ///
  /// - Parameter words: The words that a remark is about; nil for remarks of other kinds.
  /// - Returns: The words in the order in which they were found first, and their remarks.
  func remarks(by words: (LanguageRemark.Kind) -> String?) -> [(words: String, remarks: [LanguageRemark])] {
    var order: [String] = []
    var found: [String: [LanguageRemark]] = [:]
    for remark in language.remarks {
      guard let words = words(remark.kind) else { continue }
      if found[words] == nil { order.append(words) }
      found[words, default: []].append(remark)
    }
    return order.map { ($0, found[$0] ?? []) }
  }
}

extension Rule {
  /// A finding on a word that may stand in several texts, at the first of them.
  func finding(
    _ message: String,
    in review: AccountReview,
    on remarks: [LanguageRemark],
    hint: String? = nil
  ) -> Diagnostic? {
    guard let first = remarks.first else { return nil }
    var records: [String] = []
    for remark in remarks where !records.contains(remark.text.reference) { records.append(remark.text.reference) }
    let others = records.count - 1
    let more = others == 0 ? "" : ", and so \(others == 1 ? "does 1 other" : "do \(others) others")"
    return finding(
      "\(first.text.name) \(message)\(more)",
      in: review,
      at: first.text.origin,
      field: first.text.field,
      hint: hint,
      records: records
    )
  }
}

extension String {
  /// At most the first so many characters, with a mark where some are left out.
  func shortened(to most: Int = 80) -> String { count <= most ? self : prefix(most - 1) + "…" }
}
