import Diagnostics
import Foundation
import Review

/// The file beside the packs that says what the last build of all clients rested on and left, so that a build of which
/// nothing at all has changed is told again without reading a record.
///
/// As with ``KeptPacks`` nothing rests on it: without it, all is read, and what changed is made.
public struct LastBuild: Sendable {
  /// The file's name, below the output folder.
  static let fileName = ".last-build.json"

  private struct Form: Codable {
    /// What all was made of, but for the logos.
    let inputs: String
    /// The SHA-256 of each logo, by its path in the workspace.
    let logos: [String: String]
    /// Where the packs are.
    let packs: [Pack]
    /// What was left on disk.
    let outputs: String
  }

  private struct Pack: Codable {
    let client: String
    let period: String
  }

  private let root: String
  private let workspace: String
  private let inputs: String?

  /// Takes the digest of all that a build reads, before it is read for the packs.
  ///
  /// - Parameters:
  ///   - root: The output folder.
  ///   - workspace: The workspace's folder.
  ///   - period: The period that is asked for; nil where the settings say it.
  ///   - surroundings: What packs rest on besides the data files.
  public init(_ root: String, of workspace: String, period: Period?, _ surroundings: Surroundings) {
    (self.root, self.workspace) = (root, workspace)
    inputs = Self.digest(workspace, period, surroundings)
  }

  /// The digest; nil where a file cannot be read.
  private static func digest(_ workspace: String, _ period: Period?, _ surroundings: Surroundings) -> String? {
    guard let files = (try? WorkspaceFolder(workspace))?.files() else { return nil }
    var surroundings = surroundings
    surroundings.add(releasesOf: files)
    var digest = FileDigest()
    digest.add(surroundings.ofEveryone)
    digest.add(period?.description ?? "")
    for folder in surroundings.folders { digest.add(folder) }
    for diagnostic in files.diagnostics { digest.add(diagnostic.description) }
    for file in files.exports {
      guard let contents = try? files.read(file) else { return nil }
      digest.add(file)
      contents.withUnsafeBufferPointer { digest.add(UnsafeRawBufferPointer($0)) }
    }
    return CheckSums.hexadecimal(digest.finished)
  }

  /// Whether the last build rested on the same; what it left may still have been changed by hand.
  public var restsOnTheSame: Bool {
    guard let inputs, let form = form() else { return false }
    return form.inputs == inputs
      && form.logos.allSatisfy { path, sum in
        (try? FileBytes.read(workspace + "/" + path, name: path)).map(CheckSums.hash) == sum
      }
  }

  /// What the last build told.
  ///
  /// - Parameter jobs: How many packs are looked at at once.
  /// - Returns: What it told; nil where what it left does not lie there whole.
  public func told(_ jobs: Jobs) async -> BuildReport.Build? {
    guard let form = form(), let bytes = try? contents(Self.report) else { return nil }
    async let report = try? JSONDecoder().decode(BuildReport.Build.self, from: Data(bytes))
    let root = root
    let lists = await jobs.forEach(form.packs) { KeptPacks.wholeList(in: root, of: $0.client, $0.period) }
    guard outputs(lists) == form.outputs else { return nil }
    return await report
  }

  /// Keeps what this build rested on and left, if the next one may go by it.
  ///
  /// - Parameters:
  ///   - outcomes: What became of all packs.
  ///   - branding: The logos that were read.
  /// - Throws: `output-unwritable` when the disk refuses.
  public func write(_ outcomes: [PackOutcome], _ branding: Branding) throws(Diagnostic) {
    guard let inputs, !outcomes.contains(where: { $0.state == .failed }) else { return }
    let packs = outcomes.map { Pack(client: $0.client, period: $0.period) }
    guard let outputs = outputs(packs.map { KeptPacks.list(in: root, of: $0.client, $0.period) }) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let form = Form(inputs: inputs, logos: branding.files, packs: packs, outputs: outputs)
    guard let data = try? encoder.encode(form) else { return }
    try PackWriter(root: root).write([PackFile(Self.fileName, bytes: Array(data) + [0x0A])], in: "")
  }

  /// Removes it, before anything that it tells of changes.
  public func forget() { try? PackWriter(root: root).removeTree(root + "/" + Self.fileName) }

  // MARK: What lies there

  private static let report = "internal/build.json"
  private static let aboutAll = [report, "internal/index.html", "internal/index.md", KeptPacks.fileName]

  private func form() -> Form? {
    (try? contents(Self.fileName)).flatMap { try? JSONDecoder().decode(Form.self, from: Data($0)) }
  }

  private func contents(_ file: String) throws(Diagnostic) -> [UInt8] {
    guard let bytes = try PackWriter(root: root).contents(of: root + "/" + file) else {
      throw Diagnostic(.error, "file-missing", "there is no '\(file)'")
    }
    return bytes
  }

  /// A digest of all that lies there, by the packs' lists of check sums; nil where one is not there.
  private func outputs(_ lists: [[UInt8]?]) -> String? {
    var digest = FileDigest()
    for list in lists {
      guard let list else { return nil }
      digest.add(list)
    }
    for file in Self.aboutAll {
      guard let bytes = try? contents(file) else { return nil }
      digest.add(bytes)
    }
    return CheckSums.hexadecimal(digest.finished)
  }
}
