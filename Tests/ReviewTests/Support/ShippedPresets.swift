import Foundation
import Tables
import Testing

@testable import Review

/// The presets of `templates/sources`, and exports in the shapes of the tools they are for.
enum ShippedPresets {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// All of them.
  static let library = PresetFolders.library([(package + "/templates", "templates")])

  /// An export written for these tests, such as `jira-csv/cloud-fr.csv`.
  static func export(_ name: String) throws -> [UInt8] {
    let path = package + "/Tests/ReviewTests/Presets/Exports/" + name
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A page of the documentation.
  static func documentation(_ name: String) throws -> String {
    try String(contentsOfFile: package + "/docs/" + name, encoding: .utf8)
  }

  /// A workspace that reads an export through a preset; what is wrong with the settings fails the test.
  ///
  /// The entry says besides what `keys` holds, and the project `PA` answers to what `projects` lists.
  static func workspace(
    _ preset: String,
    _ name: String,
    entry keys: String = "",
    projects: String = "ACM",
    _ exports: [String: String] = [:]
  ) throws -> PresetWorkspace {
    let yaml = """
      firm: { name: Firm }
      sources:
        - files: exports/given.*
          preset: \(preset)
      \(keys.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """
    let (settings, problems) = SettingsReader.read(Array(yaml.utf8), presets: library)
    for problem in problems { Issue.record("\(problem)") }
    var files = Workspace([
      "projects.csv": "id,client,name,external_ids\nPA,acme,Desk,\(projects)\nPB,bravo,Mail,BRA\n"
    ]).exports
    files.merge(exports) { $1 }
    return PresetWorkspace(
      files: Dictionary(uniqueKeysWithValues: files.map { ("exports/" + $0.key, Array($0.value.utf8)) })
        .merging(["exports/given." + (name.split(separator: ".").last ?? "csv"): try export(name)]) { $1 },
      settings: settings
    )
  }
}

/// A workspace whose files are bytes.
struct PresetWorkspace {
  var files: [String: [UInt8]]
  var settings: Settings

  /// Loads and joins everything, up to the end of October 2026.
  func portfolio() throws -> Portfolio {
    let files = files
    let listed = WorkspaceFiles(exports: Array(files.keys)) { file in FileContents(files[file] ?? []) }
    return Portfolio(loading: listed, settings: settings, period: try #require(Period("2026-10")))
  }
}

extension WorkItem {
  /// The record on one line: id, project, kind, days of creation, start and end, hours, stage, title; `-` for what is not
  /// recorded.
  var line: String {
    let days = [created, started, finished].map { $0?.iso ?? "-" }.joined(separator: " ")
    let stage = stage.map { "\($0)" } ?? "-"
    return "\(id) \(project) \(kind?.rawValue ?? "-") \(days) \(hours.map { "\($0)" } ?? "-") \(stage) \(title)"
  }
}
