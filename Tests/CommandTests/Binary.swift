import Foundation
import Testing

/// Runs the program as a user does.
struct Binary {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// What was said on standard error, without the notes and their hints.
    var errorsBesideNotes: String {
      var isOfNote = false
      let lines = errors.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        isOfNote = line.contains("note[") || (isOfNote && line.hasPrefix("  hint: "))
        return !isOfNote
      }
      return lines.joined(separator: "\n")
    }
  }

  /// Where the built program is: beside the test bundle.
  static let path: String = {
    let bundle = URL(
      fileURLWithPath: CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    )
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.path + "/reviewpack") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/reviewpack"
  }()

  /// Runs `path` with arguments.
  static func run(_ arguments: [String], in folder: String, binary: String = path) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let scratch = try TemporaryFolder()
    let (output, errors) = (scratch.path + "/output", scratch.path + "/errors")
    for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8)
    )
  }

  /// Runs the program in each folder of a folder, which leaves the files `output` and `errors` there.
  ///
  /// Shells do it, as many at a time as there are cores, since starting hundreds of processes from here is slow.
  static func runInEveryFolder(_ arguments: String, of folder: TemporaryFolder, then command: String = ":") throws {
    let each = "cd {} && { \"$0\" \(arguments) > output 2> errors; \(command); }"
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s\\n' */ | xargs -P \(jobs) -I{} sh -c '\(each)' \"$0\"", path]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try shell.run()
    shell.waitUntilExit()
  }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/reviewpack-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies a folder's content over what is there.
  func overlay(_ folder: String) throws {
    for name in Folder.files(in: folder) {
      let target = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: target)
      try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: target.path)
    }
  }
}

enum Folder {
  /// The folder of this package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  /// The folder of these tests.
  static let tests = package + "/Tests/CommandTests"
  /// The sample workspace.
  static let sample = package + "/sample-data"
  /// The sample workspace in which every rule finds something.
  static let faulty = sample + "/faulty"
  /// Public exports, which are not part of the package.
  static let exports = package + "/../shared/exports"
  /// Public test suites, which are not part of the package.
  static let suites = package + "/../shared/suites"

  /// Every file below a folder, relative to it, sorted; but for what a build leaves for the next one, which differs from
  /// program to program.
  static func files(in folder: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return names.filter { name in
      if name.hasSuffix(".unchanged.json") || name.hasSuffix(".last-build.json") { return false }
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// The names of the folders in a folder, sorted.
  static func folders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
