import Diagnostics

/// Finds out whether every page of a paged search is there, in one file or over the files of one source.
public struct PageSearch {
  fileprivate struct Pool {
    /// The files with pages of the search.
    var files: [String] = []
    var pages: [ResultPage] = []
  }

  /// Pages whose search is not whole in their own file, by how many rows the search has.
  private var pools: [Int: Pool] = [:]
  /// Pages that do not say how many rows there are, but whether another page follows.
  private var chain = Pool()

  /// A search of which no page is known yet.
  public init() {}

  /// Takes note of a file's pages.
  ///
  /// - Parameter export: The file.
  public mutating func add(_ export: Export) {
    var own: [Int: [ResultPage]] = [:]
    for page in export.pages {
      if let total = page.total {
        own[total, default: []].append(page)
      } else {
        chain.add([page], of: export.file)
      }
    }
    for (total, pages) in own where Self.rows(of: pages) < total {
      pools[total, default: Pool()].add(pages, of: export.file)
    }
  }

  /// A warning for each search of which rows are missing.
  public var warnings: [Diagnostic] {
    pools.sorted { $0.key < $1.key }.compactMap { Self.warning($1, total: $0) } + [lastPageWarning].compactMap(\.self)
  }

  private static func warning(_ pool: Pool, total: Int) -> Diagnostic? {
    let rows = rows(of: pool.pages)
    guard rows < total, let file = pool.files.first else { return nil }
    let missing = total - rows == 1 ? "1 is" : "\(total - rows) are"
    let pages = pool.files.count > 1 ? "its pages in \(pool.files.count) files hold" : "this file holds"
    return warning(
      "the search has \(counted(total)), and \(pages) \(rows) of them: \(missing) missing",
      file: file
    )
  }

  private var lastPageWarning: Diagnostic? {
    guard let file = chain.files.first, chain.pages.contains(where: \.isPaged) else { return nil }
    // A page that says nothing of another is the last one.
    guard chain.pages.allSatisfy({ $0.isLast == false }) else { return nil }
    return Self.warning("every page of the search says that another one follows: the last one is missing", file: file)
  }

  private static func warning(_ message: String, file: String) -> Diagnostic {
    Diagnostic(
      .warn,
      "page-missing",
      message,
      at: .init(file: file),
      hint: "export the other pages too, beside this file or after it in this file; pages of one source are joined"
    )
  }

  private static func counted(_ rows: Int) -> String { rows == 1 ? "1 row" : "\(rows) rows" }

  /// How many rows of the search the pages hold, those that overlap counted once.
  private static func rows(of pages: [ResultPage]) -> Int {
    let placed = pages.compactMap { page in page.start.map { (start: $0, end: $0 + page.rows) } }
    guard placed.count == pages.count else { return pages.reduce(0) { $0 + $1.rows } }
    var (rows, reached) = (0, 0)
    for page in placed.sorted(by: { $0.start < $1.start }) where page.end > reached {
      rows += page.end - max(page.start, reached)
      reached = page.end
    }
    return rows
  }
}

extension PageSearch.Pool {
  fileprivate mutating func add(_ pages: [ResultPage], of file: String) {
    self.pages += pages
    if files.last != file { files.append(file) }
  }
}
