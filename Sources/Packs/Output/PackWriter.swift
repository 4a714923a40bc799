import Diagnostics
import Foundation
import Review

/// Writes packs below an output folder so that a reader finds the old pack or the new one, never half of one.
///
/// Client documents go below `client/`, everything else below `internal/`, so that publishing one can never publish
/// the other.
public struct PackWriter: Sendable {
  private let root: String

  /// Makes a writer for an output folder, which need not exist yet.
  public init(root: String) { self.root = root }

  /// Writes a pack.
  ///
  /// A held pack's documents become a draft inside the house, and what an earlier build had written for that client
  /// and period moves there too: nothing stale stays on the client's side.
  ///
  /// - Parameter pack: The pack.
  /// - Returns: Whether it was written, held or unchanged, the files, relative to the output folder, and a word on what
  ///   was not as an earlier build had left it; nil where all was.
  /// - Throws: `output-unwritable` when the disk refuses, `output-link` for a link where a folder is to be.
  public func write(
    _ pack: Pack
  ) throws(Diagnostic) -> (state: PackOutcome.State, files: [String], repair: Diagnostic?) {
    let client = pack.review.visible.client.id
    let period = pack.review.visible.dates.period.description
    let clientFolder = "client/\(client)/\(period)"
    let internalFolder = "internal/\(client)/\(period)"
    var inHouse = pack.brief + pack.notes
    inHouse.append(BuildReport.file(for: pack))
    if pack.isHeld {
      inHouse += pack.documents.map { PackFile("held/" + $0.name, bytes: $0.bytes) }
      inHouse += try previous(clientFolder, internalFolder)
    }
    let published = pack.isHeld ? [] : pack.documents
    try settle(client, period)
    let isSameOutside = try isSame(root + "/" + clientFolder, published)
    // Drafts stand as long as the documents that they tell of.
    if isSameOutside, !pack.isHeld {
      inHouse += try DraftFolder(root: root, client: client, period: period).standing(for: pack)
    }
    inHouse.append(Self.sums(clientFolder, published, internalFolder, inHouse))
    let files = paths(clientFolder, published, internalFolder, inHouse)
    let isSameInHouse = try isSame(root + "/" + internalFolder, inHouse)
    if isSameInHouse, isSameOutside { return (pack.isHeld ? .held : .unchanged, files, nil) }
    let repair = damage(internalFolder)
    // Both stand whole beside their places before one is exchanged, so that a full disk leaves both as they were.
    var staged: [String: [PackFile]] = [:]
    if !isSameInHouse { staged[internalFolder] = inHouse }
    if !pack.isHeld, !isSameOutside { staged[clientFolder] = published }
    try stage(staged)
    if !isSameInHouse { try putInPlace(internalFolder) }
    if pack.isHeld {
      try remove(clientFolder)
    } else if !isSameOutside {
      try putInPlace(clientFolder)
    }
    return (pack.isHeld ? .held : .written, files, repair)
  }

  /// Makes sure that a pack's folders are folders, and removes what a build that was cut short has left beside them.
  func settle(_ client: String, _ period: String) throws(Diagnostic) {
    for folder in ["client/\(client)/\(period)", "internal/\(client)/\(period)"] {
      try refuseLinks(to: folder)
      try clear(folder)
    }
  }

  /// What is not as the build that wrote it had left it: a build that was cut short, or a change by hand.
  private func damage(_ internalFolder: String) -> Diagnostic? {
    guard let verifier = try? PackVerifier(root + "/" + internalFolder),
      let problem = verifier.verify().diagnostics.first
    else { return nil }
    return Diagnostic(
      .note,
      "output-repaired",
      "the pack on disk was not as it had been built, and is written anew: \(problem.message)",
      at: .init(file: "\(root)/\(internalFolder)/\(CheckSums.fileName)", line: problem.place.line),
      hint: "an earlier build was cut short, or a file was changed by hand; what a pack says is changed in the exports"
    )
  }

  /// A link below the output folder could lead anywhere, so that none is written through.
  private func refuseLinks(to folder: String) throws(Diagnostic) {
    var part = root
    for name in folder.split(separator: "/") {
      part += "/" + name
      var status = stat()
      guard lstat(part, &status) == 0 else { return }
      guard status.st_mode & S_IFMT == S_IFLNK else { continue }
      throw Diagnostic(
        .error,
        "output-link",
        "this is a link, and packs are not written through links",
        at: .init(file: part),
        hint: "put the folder itself in its place, or name another folder with --out"
      )
    }
  }

  /// Writes single files directly below a folder of the output folder.
  ///
  /// - Throws: `output-unwritable` when the disk refuses, `output-link` for a link where the folder is to be.
  public func write(_ files: [PackFile], in folder: String) throws(Diagnostic) {
    try refuseLinks(to: folder)
    try makeFolder(root + "/" + folder)
    for file in files {
      let path = "\(root)/\(folder)/\(file.name)"
      let staged = "\(root)/\(folder)/.\(file.name).new"
      // What a build that was cut short has left.
      unlink(staged)
      if try contents(of: path) == file.bytes { continue }
      do throws(Diagnostic) {
        try writeFile(file.bytes, to: staged)
        guard rename(staged, path) == 0 else { throw Self.unwritable(path, errno) }
      } catch {
        unlink(staged)
        throw error
      }
    }
  }

  // MARK: Replacing a folder

  /// Where a folder is written before it takes its place; one that is there was left by a build that was cut short.
  private func staged(_ folder: String) -> String {
    let path = (root + "/" + folder) as NSString
    return "\(path.deletingLastPathComponent)/.\(path.lastPathComponent).new"
  }

  /// Removes what a build that was cut short has left beside a folder.
  private func clear(_ folder: String) throws(Diagnostic) {
    try FolderSwap.settle(staged(folder), root + "/" + folder)
    try removeTree(staged(folder))
  }

  /// Writes folders beside their places; what is there already goes where the disk refuses the rest.
  private func stage(_ folders: [String: [PackFile]]) throws(Diagnostic) {
    do throws(Diagnostic) {
      for (folder, files) in folders { try write(files, below: staged(folder)) }
    } catch {
      for folder in folders.keys { try? removeTree(staged(folder)) }
      throw error
    }
  }

  /// Puts a folder that was written beside its place in the place of the old one, in one step.
  private func putInPlace(_ folder: String) throws(Diagnostic) {
    let (path, staged) = (root + "/" + folder, staged(folder))
    if FileManager.default.fileExists(atPath: path) {
      try FolderSwap.exchange(staged, path)
      try removeTree(staged)
    } else if rename(staged, path) != 0 {
      throw Self.unwritable(path, errno)
    }
  }

  private func write(_ files: [PackFile], below folder: String) throws(Diagnostic) {
    for file in files {
      let target = folder + "/" + file.name
      try makeFolder((target as NSString).deletingLastPathComponent)
      try writeFile(file.bytes, to: target)
    }
  }

  /// Puts files into a folder in one step, in which those that are kept stay as they are.
  ///
  /// - Parameters:
  ///   - folder: The folder, relative to the output folder, which must exist.
  ///   - isKept: Whether a file of the folder stays, by its name; those in `files` are written anew.
  ///   - files: The files to write.
  /// - Throws: `output-unwritable` when the disk refuses, `output-link` for a link where a folder is to be.
  func exchange(
    _ folder: String,
    keeping isKept: (String) -> Bool,
    adding files: [PackFile]
  ) throws(Diagnostic) {
    try refuseLinks(to: folder)
    let (path, staged) = (root + "/" + folder, staged(folder))
    try clear(folder)
    let written = Set(files.map(\.name))
    do throws(Diagnostic) {
      for name in names(in: path) where isKept(name) && !written.contains(name) {
        try keep(path + "/" + name, as: staged + "/" + name)
      }
      try write(files, below: staged)
    } catch {
      try? removeTree(staged)
      throw error
    }
    try putInPlace(folder)
  }

  /// The same file in both folders for a moment; where the file system has no such links, a copy.
  private func keep(_ file: String, as target: String) throws(Diagnostic) {
    guard let bytes = try contents(of: file) else { return }
    try makeFolder((target as NSString).deletingLastPathComponent)
    if link(file, target) != 0 { try writeFile(bytes, to: target) }
  }

  private func isSame(_ path: String, _ files: [PackFile]) throws(Diagnostic) -> Bool {
    guard Set(names(in: path)) == Set(files.map(\.name)) else { return false }
    for file in files where try contents(of: path + "/" + file.name) != file.bytes { return false }
    return true
  }

  /// What an earlier build left: the client's old documents, or those that an earlier hold moved away already.
  private func previous(_ clientFolder: String, _ internalFolder: String) throws(Diagnostic) -> [PackFile] {
    let published = root + "/" + clientFolder
    let moved = "\(root)/\(internalFolder)/held/previous"
    let folder = FileManager.default.fileExists(atPath: published) ? published : moved
    var files: [PackFile] = []
    for name in names(in: folder) {
      guard let bytes = try contents(of: folder + "/" + name) else { continue }
      files.append(PackFile("held/previous/" + name, bytes: bytes))
    }
    return files
  }

  private func remove(_ folder: String) throws(Diagnostic) {
    let path = root + "/" + folder
    guard FileManager.default.fileExists(atPath: path) else { return }
    let parent = (path as NSString).deletingLastPathComponent
    let staged = "\(parent)/.\((path as NSString).lastPathComponent).old"
    try removeTree(staged)
    guard rename(path, staged) == 0 else { throw Self.unwritable(path, errno) }
    try removeTree(staged)
  }

  // MARK: Check sums

  /// `SHA256SUMS`: one line a file with its path below the output folder, as `sha256sum -c` reads it there.
  private static func sums(
    _ clientFolder: String,
    _ published: [PackFile],
    _ internalFolder: String,
    _ inHouse: [PackFile]
  ) -> PackFile {
    let all =
      published.map { (clientFolder + "/" + $0.name, $0.bytes) }
      + inHouse.map { (internalFolder + "/" + $0.name, $0.bytes) }
    return PackFile(CheckSums.fileName, CheckSums.text(of: all))
  }

  private func paths(
    _ clientFolder: String,
    _ published: [PackFile],
    _ internalFolder: String,
    _ inHouse: [PackFile]
  ) -> [String] {
    (published.map { clientFolder + "/" + $0.name } + inHouse.map { internalFolder + "/" + $0.name }).sorted()
  }

  // MARK: Disk

  /// Everything below a folder that is none itself; a link is there, and has no contents.
  func names(in folder: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return names.filter { FolderSwap.kind(of: folder + "/" + $0) != S_IFDIR }.sorted()
  }

  func contents(of path: String) throws(Diagnostic) -> [UInt8]? {
    FolderSwap.kind(of: path) == S_IFREG ? try FileBytes.read(path, name: path) : nil
  }

  func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw Self.unwritable(path, errno) }
    try makeFolder((path as NSString).deletingLastPathComponent)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Self.unwritable(path, errno) }
  }

  func removeTree(_ path: String) throws(Diagnostic) {
    guard FolderSwap.kind(of: path) != nil else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  func writeFile(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(path, errno) }
    let problem = FileBytes.write(bytes, to: descriptor)
    close(descriptor)
    if let problem { throw Self.unwritable(path, problem) }
  }

  static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    unwritable(path, reason: String(cString: strerror(code)).lowercased())
  }

  private static func unwritable(_ path: String, _ error: any Error) -> Diagnostic {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code : nil else {
      return unwritable(path, reason: "the system refuses")
    }
    return unwritable(path, Int32(code))
  }

  private static func unwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "output-unwritable",
      "the pack cannot be written: \(reason)",
      at: .init(file: path),
      hint: "name another folder with --out, or free space and check permissions"
    )
  }
}
