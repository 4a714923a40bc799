import Templating

/// The first rows of a list, and how many more there are: readers are busy.
struct ShortList<Element: Sendable>: Sendable {
  /// So many rows a section shows at most.
  static var atMost: Int { 10 }

  let rows: [Element]
  let more: Int

  init?(_ all: [Element]) {
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
    _ read: @escaping @Sendable (Root) -> Shown<[Element]>
  ) -> Field where Element: Sendable {
    let list = Fields<Shown<ShortList<Element>>>(
      "'\(name)'",
      [
        .list("rows", meaning, fields) { $0.all($0.value.rows) },
        .figure("more", "how many more there are; absent when all are shown") { shown in
          shown.value.more == 0 ? .absent("none") : Figure(shown.format.count(shown.value.more))
        },
      ]
    )
    return .record(name, meaning, list) { root in
      let all = read(root)
      return ShortList(all.value).map(all.with)
    }
  }
}
