import Templating

/// The first rows of a list, and how many more there are: readers are busy.
struct ShortList<Element: Sendable>: Sendable {
  /// So many rows a section shows at most.
  static var atMost: Int { 10 }

  let rows: [Shown<Element>]
  let more: Int

  /// Cuts a list off; absent when it would be empty, so that no heading stands alone.
  init?(_ all: [Shown<Element>]) {
    if all.isEmpty { return nil }
    rows = Array(all.prefix(Self.atMost))
    more = all.count - rows.count
  }
}

extension Field {
  /// A record that holds the first rows of a list, and says how many more there are; absent without any.
  static func short<Element>(
    _ name: String,
    _ meaning: String,
    _ fields: Fields<Shown<Element>>,
    _ read: @escaping @Sendable (Root) -> [Shown<Element>]
  ) -> Field where Element: Sendable {
    let list = Fields<ShortList<Element>>(
      "'\(name)'",
      [
        .list("rows", meaning, fields) { $0.rows },
        .optionalText("more", "how many more there are; absent when all are shown") { list in
          list.more == 0 ? nil : list.rows.first?.format.count(list.more)
        },
      ]
    )
    return .record(name, meaning, list) { ShortList(read($0)) }
  }
}
