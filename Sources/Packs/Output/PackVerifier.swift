import Diagnostics
import Foundation
import Review

/// Tells whether everything that `SHA256SUMS` lists is there and unchanged, and nothing else is.
///
/// It reads an output folder with all its packs, one pack's internal folder, or a folder that brings a list of its own,
/// such as a released pack. Links are not followed: packs hold none.
public struct PackVerifier {
  /// What was found.
  public struct Result: Sendable {
    /// How many lists were read.
    public let lists: Int
    /// How many files were compared.
    public let files: Int
    /// What is missing, changed or too much; empty when all is well.
    public let diagnostics: [Diagnostic]

    /// Makes a result.
    public init(lists: Int, files: Int, diagnostics: [Diagnostic]) {
      (self.lists, self.files, self.diagnostics) = (lists, files, diagnostics)
    }
  }

  /// Files about all packs, which are in no pack's list.
  private static let unlisted: Set<String> = [
    "internal/build.json", "internal/index.html", "internal/index.md", KeptPacks.fileName,
    LastBuild.fileName,
  ]

  private let tree: FolderTree
  /// The lists, and the folders of which each must name every file; all relative to the tree.
  private let lists: [String]
  private let covered: [String]

  /// Finds the lists of a folder.
  ///
  /// - Parameter folder: An output folder, one pack's internal folder, or a released pack.
  /// - Throws: `folder-missing`, `folder-unreadable`, or `sums-missing` when there is no list.
  public init(_ folder: String) throws(Diagnostic) {
    let tree = try FolderTree(folder)
    if tree.files.contains(CheckSums.fileName) {
      (self.tree, lists, covered) = try Self.single(tree, in: folder)
    } else {
      let lists = Self.lists(in: tree)
      guard !lists.isEmpty else { throw Self.noList(in: folder) }
      (self.tree, self.lists, covered) = (tree, lists, [""])
    }
  }

  /// Compares every file with its list.
  ///
  /// - Returns: What is missing, changed or too much.
  public func verify() -> Result {
    var problems = tree.problems
    var listed = Set(lists)
    var compared = 0
    for list in lists {
      do throws(Diagnostic) {
        for sum in try SumsList.read(list, in: tree) {
          let file = place(of: sum.file, in: list)
          guard listed.insert(file).inserted else { continue }
          compared += 1
          if let problem = check(file, sum, list) { problems.append(problem) }
        }
      } catch {
        problems.append(error)
      }
    }
    for file in tree.files.sorted() where isCovered(file) && !listed.contains(file) && !Self.unlisted.contains(file) {
      problems.append(
        Diagnostic(
          .error,
          "file-unlisted",
          "the file is in no \(CheckSums.fileName)",
          at: .init(file: file),
          hint: "it was added later: remove it, or build again"
        )
      )
    }
    return Result(lists: lists.count, files: compared, diagnostics: problems.sorted())
  }

  /// A list names files from the output folder on, or, in a released pack, from its own folder on.
  private func place(of file: String, in list: String) -> String {
    let folder = (list as NSString).deletingLastPathComponent
    let isFromRoot = file.hasPrefix("client/") || file.hasPrefix("internal/")
    return folder.isEmpty || (isFromRoot && folder.hasPrefix("internal/")) ? file : folder + "/" + file
  }

  private func isCovered(_ file: String) -> Bool {
    covered.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
  }

  private func check(_ file: String, _ sum: SumsList.Line, _ list: String) -> Diagnostic? {
    let place = Diagnostic.Place(file: list, line: sum.line)
    guard tree.files.contains(file) else {
      return Diagnostic(.error, "file-missing", "'\(file)' is listed, and is not there", at: place)
    }
    do throws(Diagnostic) {
      guard CheckSums.hash(try tree.bytes(of: file)) != sum.sum else { return nil }
      return Diagnostic(.error, "file-changed", "'\(file)' is not what it was when it was listed", at: place)
    } catch {
      return error
    }
  }

  // MARK: Folders

  /// The lists of all packs of an output folder, or of all released packs of a history.
  private static func lists(in tree: FolderTree) -> [String] {
    let places = tree.files.map { ($0, $0.split(separator: "/")) }.filter {
      $0.1.last?.elementsEqual(CheckSums.fileName) ?? false
    }
    let built = places.filter { $0.1.count == 4 && $0.1[0] == "internal" }
    return (built.isEmpty ? places.filter { $0.1.count == 3 } : built).map(\.0).sorted()
  }

  /// A pack's internal folder lists files of the client's folder too, so the output folder above both is looked at.
  private static func single(
    _ tree: FolderTree,
    in folder: String
  ) throws(Diagnostic) -> (FolderTree, lists: [String], covered: [String]) {
    let parts = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents.suffix(3)
    let path = parts.joined(separator: "/")
    let listed = try SumsList.read(CheckSums.fileName, in: tree)
    guard parts.count == 3, parts.first == "internal", listed.contains(where: { $0.file.hasPrefix(path + "/") }) else {
      return (tree, [CheckSums.fileName], [""])
    }
    let root = URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let client = "client/" + parts.dropFirst().joined(separator: "/")
    return (try FolderTree(root, only: [path, client]), [path + "/" + CheckSums.fileName], [path, client])
  }

  private static func noList(in folder: String) -> Diagnostic {
    Diagnostic(
      .error,
      "sums-missing",
      "there is no \(CheckSums.fileName) in '\(folder)', nor in a folder below it",
      hint: "name the folder that packs were written to, such as packs, or a pack's folder in internal or history"
    )
  }
}
