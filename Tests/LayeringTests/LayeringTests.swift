import Testing

/// Who may import whom: a file imports only downwards, and each foreign library lives behind few files.
@Suite struct LayeringTests {
  private static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Tables": ["Diagnostics", "CSimdJSON", "CByteMask"],
    "Templating": ["Diagnostics"],
    "Markdown": ["Diagnostics", "CCmark", "CArena"],
    "Mail": ["Diagnostics", "CGMime"],
    "Review": ["Diagnostics", "Tables", "Mail", "Yams"],
    "Packs": ["Diagnostics", "Tables", "Mail", "Review", "Templating", "Markdown", "CFileSystem", "Crypto"],
    "reviewpack": ["Diagnostics", "Tables", "Mail", "Review", "Packs", "CMemory", "ArgumentParser"],
  ]
  private static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl", "Dispatch", "Synchronization",
  ]

  @Test func findsTheSources() throws {
    let sources = try Source.all()
    #expect(Set(sources.map(\.target)) == Set(Self.allowed.keys))
    #expect(sources.count > 150)
    #expect(sources.contains { $0.path == "Markdown/SyntaxTree.swift" && $0.imports.contains("CCmark") })
  }

  @Test(arguments: try Source.all())
  func importsOnlyDownwards(_ source: Source) {
    let allowed = (Self.allowed[source.target] ?? []).union(Self.system)
    #expect(Set(source.imports).subtracting(allowed).isEmpty, "\(source.path)")
  }

  @Test(arguments: [
    ("CCmark", ["Markdown/SyntaxTree.swift"]),
    ("CArena", ["Markdown/SyntaxTree.swift"]),
    ("CSimdJSON", ["Tables/JSON/JSONDocument.swift"]),
    ("CByteMask", ["Tables/Text/ByteMask.swift"]),
    ("CFileSystem", ["Packs/Output/FolderSwap.swift"]),
    ("CGMime", ["Mail/MimeLibrary.swift"]),
    ("CMemory", ["reviewpack/Machine.swift"]),
  ])
  func keepsALibraryBehindOneFile(_ module: String, _ files: [String]) throws {
    #expect(try Source.all().filter { $0.imports.contains(module) }.map(\.path) == files)
  }

  @Test(arguments: [
    ("Yams", "Review/Settings/"), ("Crypto", "Packs/Output/"), ("ArgumentParser", "reviewpack/"),
    ("Markdown", "Packs/"), ("Templating", "Packs/"),
  ])
  func keepsALibraryInOneFolder(_ module: String, _ folder: String) throws {
    let importers = try Source.all().filter { $0.imports.contains(module) }.map(\.path)
    #expect(!importers.isEmpty)
    #expect(importers.allSatisfy { $0.hasPrefix(folder) }, "\(importers)")
  }

  /// Packs shows figures and computes none: of the tables it needs the days and months, and JSON to try templates with.
  @Test func letsPacksUseOnlyTheDatesOfTables() throws {
    let others = [
      "Export", "Row", "Cell", "RowMapping", "FieldSource", "ReadingOptions", "ColumnName", "DecimalText", "CSVWriter",
    ]
    for source in try Source.all() where source.target == "Packs" && source.imports.contains("Tables") {
      let words = Set(source.code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
      #expect(words.isDisjoint(with: others), "\(source.path)")
      let used = source.path.hasPrefix("Packs/Trials/") ? ["JSONValue"] : ["CivilDate", "CivilMonth"]
      #expect(!words.isDisjoint(with: used), "\(source.path) imports Tables for nothing")
    }
  }

  /// The clock and the locale are inputs, and no input ends the program.
  @Test(arguments: ["Date()", "Date.now", "Locale.current", "try!", "fatalError", "as!"])
  func neverUses(_ forbidden: String) throws {
    let users = try Source.all().filter { source in
      source.code.ranges(of: forbidden).contains { range in
        guard let first = forbidden.first, first.isLetter, range.lowerBound > source.code.startIndex else {
          return true
        }
        let before = source.code[source.code.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && before != "_"
      }
    }
    #expect(users.map(\.path) == [])
  }
}
