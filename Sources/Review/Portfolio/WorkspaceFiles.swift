import Diagnostics
import Tables

/// The files of a workspace as the loader sees them; reading them is handed in, so that tests need no disk.
public struct WorkspaceFiles: Sendable {
  /// The data files, relative to the workspace, sorted.
  public let exports: [String]
  /// Reads one file of the workspace.
  public let read: @Sendable (String) throws(Diagnostic) -> FileContents
  /// What was found wrong while the files were listed.
  public let diagnostics: [Diagnostic]
  /// The folders of released packs, by client and name.
  public let releases: [Release]

  /// A folder `history/<client>/<name>`.
  public struct Release: Hashable, Sendable {
    /// The client's folder.
    public let client: String
    /// The folder in it.
    public let name: String
  }

  /// Makes a list of files.
  public init(
    exports: [String],
    releases: [Release] = [],
    diagnostics: [Diagnostic] = [],
    read: @escaping @Sendable (String) throws(Diagnostic) -> FileContents
  ) {
    self.exports = exports.sorted()
    self.releases = releases.sorted { ($0.client, $0.name) < ($1.client, $1.name) }
    self.diagnostics = diagnostics
    self.read = read
  }

  /// The files of `contents`, by relative path.
  public init(_ contents: [String: String]) {
    let folders = contents.keys.map { $0.split(separator: "/").map(String.init) }
    let releases = folders.filter { $0.count > 3 && $0[0] == "history" }.map { Release(client: $0[1], name: $0[2]) }
    self.init(
      exports: contents.keys.filter { $0.hasPrefix("exports/") },
      releases: Array(Set(releases))
    ) { (file) throws(Diagnostic) in
      guard let text = contents[file] else {
        throw Diagnostic(.error, "file-unreadable", "there is no such file", at: .init(file: file))
      }
      return FileContents(Array(text.utf8))
    }
  }
}

/// One file to load, and how.
struct Assignment {
  let file: String
  let records: RecordType
  /// The settings' entry; nil for a native file.
  let entry: SourceEntry?
  /// The client whose folder the file lies in, or whom the entry names.
  let client: String?
  /// For records inside others: the column that names what they belong to, and the path of its value in the file.
  var parent: (column: String, path: String)?
  /// Files of one source replace each other's records; the entry's line, or 0 for the native files.
  var source: Int { entry?.line ?? 0 }

  /// The same assignment with another form in its entry.
  func mapped(by form: SourceForm) -> Assignment {
    var entry = entry
    entry?.form = form
    return Assignment(file: file, records: records, entry: entry, client: client)
  }
}

/// Decides which file holds which records.
enum FileAssigner {
  /// The assignments in file order, and a word on each file that nothing reads.
  static func assign(_ files: [String], sources: [SourceEntry], sourcesFile: String) -> ([Assignment], [Diagnostic]) {
    var assignments: [Assignment] = []
    var diagnostics: [Diagnostic] = []
    let globs = sources.map { Glob($0.files) }
    var isMatched = sources.map { _ in false }
    for file in files {
      var wasTaken = false
      for (index, entry) in sources.enumerated() where globs[index].matches(file) {
        assignments.append(Assignment(file: file, records: entry.records, entry: entry, client: entry.client))
        isMatched[index] = true
        wasTaken = true
      }
      if wasTaken { continue }
      if let (type, client) = native(file) {
        assignments.append(Assignment(file: file, records: type, entry: nil, client: client))
      } else if file.hasPrefix("exports/") {
        diagnostics.append(unused(file))
      }
    }
    for (index, entry) in sources.enumerated() where !isMatched[index] {
      diagnostics.append(
        Diagnostic(
          .warn,
          "source-without-file",
          "no file fits '\(entry.files)'",
          at: .init(file: sourcesFile, line: entry.line, field: "sources"),
          hint: "paths are relative to the workspace, such as 'exports/jira-*.csv'"
        )
      )
    }
    return (assignments, diagnostics)
  }

  /// A file named after a record type, or in a folder of that name; with the client whose folder it lies in.
  private static func native(_ file: String) -> (RecordType, client: String?)? {
    var folders = file.split(separator: "/").map(String.init)
    guard let name = folders.popLast() else { return nil }
    guard folders.first == "exports" else { return nil }
    folders.removeFirst()
    let byName = type(ofName: stem(name))
    if let byFolder = folders.last.flatMap(RecordType.init), byName == nil || byName == byFolder {
      return (byFolder, folders.dropLast().last)
    }
    return byName.map { ($0, folders.last) }
  }

  /// `work-items` and `work-items-2026-10` are work items; the longest type name wins.
  private static func type(ofName name: String) -> RecordType? {
    RecordType.allCases
      .filter { name == $0.rawValue || name.hasPrefix($0.rawValue + "-") }
      .max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return name.lowercased() }
    return name[..<dot].lowercased()
  }

  private static func unused(_ file: String) -> Diagnostic {
    let name = stem(String(file.split(separator: "/").last ?? ""))
    let meant = nearestName(to: name, among: RecordType.allCases.map(\.rawValue))
    return Diagnostic(
      .warn,
      "file-unused",
      "nothing says what records this file holds; it is not read",
      at: .init(file: file),
      hint: meant.map { "rename it to '\($0)', or add a 'sources:' entry for it" }
        ?? "add a 'sources:' entry for it to \(SettingsReader.fileName)"
    )
  }
}
