import Templating

/// The first rows of a list that a busy reader can take in, and how many there are besides.
struct Cut<Element: Sendable>: Sendable {
  /// The most rows that are shown.
  static var most: Int { 10 }

  let rows: [Element]
  let more: Int

  /// Cuts a list off; absent when it would be empty, so that no heading stands alone.
  init?(_ all: [Element]) {
    if all.isEmpty { return nil }
    rows = Array(all.prefix(Self.most))
    more = all.count - rows.count
  }
}

extension Field {
  /// A record that holds the first rows of a list, and in words how many are left out.
  static func cut<Element>(
    _ name: String,
    _ meaning: String,
    _ fields: Fields<Element>,
    _ read: @escaping @Sendable (Root) -> [Element]
  ) -> Field where Element: Sendable {
    let shape = Fields<Cut<Element>>(
      "'\(name)'",
      [
        .list("rows", meaning, fields) { $0.rows },
        .optionalText("more", "how many are left out; absent when none is") { $0.more == 0 ? nil : "\($0.more)" },
      ]
    )
    return .record(name, meaning, shape) { Cut(read($0)) }
  }
}
