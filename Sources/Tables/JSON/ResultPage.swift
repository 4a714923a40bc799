/// What one page of a search says of the whole search, in the words of the tools that page their answers.
public struct ResultPage: Equatable, Sendable {
  /// How many rows the search has before this page; nil where the page does not say.
  public let start: Int?
  /// How many rows the page holds.
  public let rows: Int
  /// How many rows the search has; nil where the page does not say.
  public let total: Int?
  /// Whether the page says that it is the last, or that another follows.
  public let isLast: Bool?

  /// Whether the page says anything of the search.
  var isPaged: Bool { total != nil || isLast != nil }

  /// Numbers beyond this are no counts of rows.
  private static let mostRows = 1_000_000_000_000

  /// Reads what stands beside an array of rows, by key.
  init(_ scalars: [String: Int], rows: Int, in json: JSONBytes) {
    let number = { (name: String) in
      scalars[name].flatMap { json.kind($0) == .number ? Int(json.text($0)) : nil }.flatMap {
        (0...Self.mostRows).contains($0) ? $0 : nil
      }
    }
    let form = Self.forms.first { form in
      number(form.total) != nil && form.others.contains { scalars[$0] != nil }
    }
    start = form.flatMap { $0.start.flatMap(number) } ?? number("startAt")
    total = form.flatMap { number($0.total) }
    isLast = Self.end(scalars, json)
    self.rows = rows
  }

  private struct Form {
    let total: String
    let start: String?
    /// A total alone may be anybody's; one of these beside it makes a page.
    let others: [String]
  }

  private static let forms = [
    Form(total: "total", start: "startAt", others: ["startAt", "maxResults"]),
    Form(total: "total_count", start: "offset", others: ["offset", "limit"]),
    Form(total: "count", start: nil, others: ["next_page", "previous_page"]),
    Form(total: "total", start: "offset", others: ["offset", "limit"]),
  ]

  /// Flags and links that tell whether a page follows.
  private static func end(_ scalars: [String: Int], _ json: JSONBytes) -> Bool? {
    for flag in ["isLast", "isLastPage"] {
      if let value = scalars[flag] { return json.kind(value) == .true }
    }
    for flag in ["has_more", "hasMore"] {
      if let value = scalars[flag] { return json.kind(value) == .false }
    }
    for link in ["nextPageToken", "next_page"] {
      if let value = scalars[link] { return json.kind(value) == .null || json.text(value).isEmpty }
    }
    return nil
  }
}
