import Foundation

/// Programs that tests compare with, where they are installed.
enum Program {
  /// What a program writes; nil where there is none of this name, or where it fails and its errors are not asked for.
  static func output(
    _ name: String,
    _ arguments: [String],
    withErrors: Bool = false,
    environment: [String: String] = [:]
  ) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = withErrors ? pipe : FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 || (withErrors && process.terminationStatus != 127) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
