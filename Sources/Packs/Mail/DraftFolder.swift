import Diagnostics
import Foundation
import Review

/// The folder `mail` of a pack inside the house: drafts, listed in the check sums of the folder around it.
struct DraftFolder {
  /// Its name in the folder of the pack.
  static let name = "mail"

  /// The folder of the drafts, relative to the output folder.
  var path: String { "\(internalFolder)/\(Self.name)" }

  private let root: String
  private let internalFolder: String
  private let disk: PackWriter

  /// The folder of a client's pack below an output folder.
  init(root: String, client: String, period: String) {
    self.root = root
    internalFolder = "internal/\(client)/\(period)"
    disk = PackWriter(root: root)
  }

  /// Whether the pack around it was built.
  var isBuilt: Bool { FileManager.default.fileExists(atPath: "\(root)/\(internalFolder)/\(CheckSums.fileName)") }

  /// The drafts that lie there and still stand, since everybody whom they address is still to be written to; none where
  /// one does not.
  func standing(for pack: Pack) throws(Diagnostic) -> [PackFile] {
    let folder = "\(root)/\(path)"
    let names = disk.names(in: folder)
    guard !names.isEmpty, let register = try disk.contents(of: "\(folder)/\(MailRegister.fileName)"),
      MailRegister.isCurrent(register, for: pack.mailPlan)
    else { return [] }
    var files: [PackFile] = []
    for name in names {
      files.append(PackFile("\(Self.name)/\(name)", bytes: try disk.contents(of: "\(folder)/\(name)") ?? []))
    }
    return files
  }

  private func isSame(_ files: [PackFile]) throws(Diagnostic) -> Bool {
    for file in files where try disk.contents(of: "\(root)/\(path)/\(file.name)") != file.bytes { return false }
    return true
  }

  /// Puts other drafts in the place of those that lie there, in one step together with the check sums.
  ///
  /// - Parameter files: The files, by their names in the folder; none to have no drafts.
  /// - Returns: Whether anything changed.
  /// - Throws: `sums-invalid`, or what the disk refuses.
  func replace(with files: [PackFile]) throws(Diagnostic) -> Bool {
    guard isBuilt else { return false }
    let folder = "\(root)/\(internalFolder)"
    let (old, new) = (disk.names(in: "\(root)/\(path)"), files.map(\.name).sorted())
    if old == new, try isSame(files) { return false }
    let sumsFile = "\(folder)/\(CheckSums.fileName)"
    guard let bytes = try disk.contents(of: sumsFile), var sums = CheckSums.read(bytes) else {
      throw Diagnostic(
        .error,
        "sums-invalid",
        "the check sums of the build cannot be read",
        at: .init(file: sumsFile),
        hint: "build again, then write the drafts"
      )
    }
    sums = sums.filter { !$0.key.hasPrefix(path + "/") }
    for file in files { sums["\(path)/\(file.name)"] = CheckSums.hash(file.bytes) }
    let written =
      files.map { PackFile("\(Self.name)/\($0.name)", bytes: $0.bytes) }
      + [PackFile(CheckSums.fileName, CheckSums.text(of: sums))]
    try disk.exchange(internalFolder, keeping: { !$0.hasPrefix(Self.name + "/") }, adding: written)
    return true
  }
}
