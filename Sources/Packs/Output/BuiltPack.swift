import Diagnostics
import Foundation

/// The pack of a client as an earlier build wrote it.
struct BuiltPack {
  let client: String
  let period: String
  private let root: String
  private let disk: PackWriter

  /// The pack below an output folder.
  init(root: String, client: String, period: String) {
    (self.root, self.client, self.period) = (root, client, period)
    disk = PackWriter(root: root)
  }

  private var clientFolder: String { "client/\(client)/\(period)" }
  private var sumsFile: String { "internal/\(client)/\(period)/\(CheckSums.fileName)" }

  /// Checks that the pack is there, untouched since it was built, and what a build gives now.
  ///
  /// - Parameter documents: What a build gives now.
  /// - Throws: `release-not-built`, `release-changed` or `release-outdated`, with the first file that differs.
  func check(against documents: [PackFile]) throws(Diagnostic) {
    let names = disk.names(in: root + "/" + clientFolder)
    guard !names.isEmpty, let sums = try disk.contents(of: root + "/" + sumsFile) else {
      throw problem(
        "release-not-built",
        "there is no built pack to release",
        nil,
        "build, read the pack, then release it"
      )
    }
    try checkUntouched(names, sums)
    try checkCurrent(names, documents)
  }

  /// The PDF that the build made, which is sealed in its check sums; it is made of a page, so that it need not be made
  /// again to be compared.
  ///
  /// - Returns: The file; none where the build was not asked for a PDF.
  /// - Throws: `output-unwritable` when the disk refuses.
  func printed() throws(Diagnostic) -> [PackFile] {
    guard let bytes = try disk.contents(of: "\(root)/\(clientFolder)/\(Pack.pdfName)") else { return [] }
    return [PackFile(Pack.pdfName, bytes: bytes)]
  }

  private func checkUntouched(_ names: [String], _ bytes: [UInt8]) throws(Diagnostic) {
    guard let all = CheckSums.read(bytes) else {
      throw Diagnostic(
        .error,
        "release-changed",
        "the check sums of the build cannot be read",
        at: .init(file: root + "/" + sumsFile),
        hint: Self.buildAgain
      )
    }
    let sums = all.filter { $0.key.hasPrefix(clientFolder + "/") }
    for name in names {
      guard let sum = sums[clientFolder + "/" + name] else {
        throw problem("release-changed", "the build did not write this file", name, Self.buildAgain)
      }
      guard CheckSums.hash(try contents(name)) == sum else {
        throw problem("release-changed", "the file has changed since it was built", name, Self.buildAgain)
      }
    }
    let present = Set(names.map { clientFolder + "/" + $0 })
    if let missing = sums.keys.filter({ !present.contains($0) }).min() {
      let name = String(missing.dropFirst(clientFolder.count + 1))
      throw problem("release-changed", "the build wrote this file, and it is gone", name, Self.buildAgain)
    }
  }

  private func checkCurrent(_ names: [String], _ documents: [PackFile]) throws(Diagnostic) {
    let current = Dictionary(documents.map { ($0.name, $0.bytes) }) { first, _ in first }
    let hint = "build again, read the new pack, then release it"
    for name in Set(names).union(current.keys).sorted() where name != Pack.pdfName {
      guard names.contains(name) else {
        throw problem("release-outdated", "a build of today's inputs gives this file too", name, hint)
      }
      guard let bytes = current[name] else {
        throw problem("release-outdated", "a build of today's inputs does not give this file", name, hint)
      }
      if try contents(name) != bytes {
        throw problem("release-outdated", "a build of today's inputs gives another text", name, hint)
      }
    }
  }

  private static let buildAgain = "build again; what a pack says is changed in the exports or the templates"

  private func contents(_ name: String) throws(Diagnostic) -> [UInt8] {
    try disk.contents(of: "\(root)/\(clientFolder)/\(name)") ?? []
  }

  private func problem(_ code: String, _ message: String, _ name: String?, _ hint: String) -> Diagnostic {
    let path = "\(root)/\(clientFolder)" + (name.map { "/" + $0 } ?? "")
    return Diagnostic(.error, code, message, at: .init(file: path), hint: hint)
  }
}
