import Diagnostics
import Foundation

extension TemplateLibrary {
  /// Whether something is called so, be it a link to nothing: a template that cannot be read is no missing one.
  func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Refuses a template of the workspace that is a link out of it.
  ///
  /// - Throws: `link-outside`.
  func refuseLinkOutside(_ path: String, _ file: String, of folder: Folder) throws(Diagnostic) {
    guard let workspace, folder.path.hasPrefix(workspace.path) else { return }
    let root = URL(fileURLWithPath: workspace.path).deletingLastPathComponent().resolvingSymlinksInPath().path
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if target.hasPrefix(root == "/" ? root : root + "/") { return }
    throw Diagnostic(
      .error,
      "link-outside",
      "the template is a link out of the workspace; it is not read",
      at: .init(file: file),
      hint: "copy the file into the workspace, or name its folder with --templates"
    )
  }

  /// Files of the workspace's own templates that nothing reads, since no template or no client is called so.
  ///
  /// - Parameter clients: The ids of all clients.
  /// - Returns: A warning for each, with the name that was probably meant.
  public func unusedFiles(clients: [String]) -> [Diagnostic] {
    guard let workspace else { return [] }
    let known = knownFiles
    // Without the shipped templates nothing is known of any.
    guard !known.isEmpty else { return [] }
    var problems = unused(in: "", known)
    for name in clientsWithTemplates.sorted() where !name.hasPrefix(".") {
      guard clients.contains(name) else {
        problems.append(
          Diagnostic(
            .warn,
            "template-unused",
            "there is no client '\(name)', so that its templates are not used",
            at: .init(file: "\(workspace.name)/clients/\(name)"),
            hint: nearestName(to: name, among: clients).map { "did you mean '\($0)'?" }
              ?? "name the folder after the client's id"
          )
        )
        continue
      }
      problems += unused(in: "clients/\(name)/", known)
    }
    return problems
  }

  private static let endings = [".md", ".html", ".css", ".yaml"]

  /// The files beside which partials and presets lie: those of the shipped folders, which hold all that are read.
  private var knownFiles: Set<String> {
    Set(shared.flatMap { files(in: $0.path) })
  }

  private func unused(in folder: String, _ known: Set<String>) -> [Diagnostic] {
    guard let workspace else { return [] }
    return files(in: workspace.path + "/" + folder).filter { !known.contains($0) }.map { file in
      Diagnostic(
        .warn,
        "template-unused",
        "no template is called '\(file)', so that this file is not used",
        at: .init(file: "\(workspace.name)/\(folder)\(file)"),
        hint: nearestName(to: file, among: known.sorted()).map { "did you mean '\($0)'?" }
          ?? "a part of a template goes into partials/; names begin with a dot where a file is none of ours"
      )
    }
  }

  private func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".") && name != "README.md" && Self.endings.contains(where: name.hasSuffix)
    }
    .sorted()
  }
}
