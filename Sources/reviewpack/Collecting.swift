import ArgumentParser
import Diagnostics
import Foundation
import Mail
import Packs
import Review
import Tables

/// A workspace as far as replies ask for it.
struct Collecting {
  private let folder: WorkspaceFolder
  private let portfolio: Portfolio
  private let reader: ReplyReader
  private let presets: PresetLibrary
  /// What keeps records that replies are checked against from being used.
  let problems: [Diagnostic]

  init(_ path: String, templates: String?) throws(DiagnosticList) {
    let library = TemplateLibrary(
      workspace: .init(path: path + "/templates", name: "templates"),
      shared: (templates.map { [.init(path: $0, name: $0)] } ?? [])
        + TemplateLibrary.shippedFolders(executable: Executable.path)
    )
    let (folder, settings, found) = try Session.settings(path, library.presets)
    let files = folder.files(limits: settings.limits)
    portfolio = Portfolio(loading: files, settings: settings, period: .ofReplies)
    let failures = portfolio.diagnostics.filter(ExitCode.isOfTheMachine)
    guard failures.isEmpty else { throw DiagnosticList(failures) }
    self.folder = folder
    presets = library.presets
    let (key, keyProblems) = InvitationKey.read(in: folder)
    do throws(Diagnostic) {
      let register = try ReplyRegister(AppendedFile(ReplyRegister.fileName, in: folder).contents())
      reader = ReplyReader(portfolio, register: register, library: library, key: key)
    } catch {
      throw DiagnosticList([error])
    }
    let asked = Set(portfolio.files.filter { Self.asked.contains($0.records) }.map(\.file))
    // Everything else, 'check' says.
    problems =
      (found + portfolio.diagnostics).filter { problem in
        problem.severity == .error && (problem.place.file.map(asked.contains) ?? true || found.contains(problem))
      } + keyProblems
  }

  private static let asked: Set<RecordType> = [
    .clients, .contacts, .projects, .surveys, .surveyQuestions, .responses, .decisions, .decisionOptions, .criteria,
    .changeRequests,
  ]

  /// What mails and tables say.
  func read(_ mails: [ReceivedMail], _ tables: [ReplyTable]) -> CollectedReplies { reader.read(mails, tables) }

  /// Reads the tables of survey tools.
  ///
  /// - Returns: The tables, and why others are none.
  func tables(_ paths: [String], survey: String?) -> ([ReplyTable], [Diagnostic]) {
    var tables: [ReplyTable] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(Diagnostic) {
        if let reason = inWorkspace(path).flatMap({ portfolio.alreadyReads($0, called: path) }) { throw reason }
        let bytes = try FileBytes.read(path, name: path, limits: portfolio.settings.limits)
        tables.append(try ReplyTable(path, bytes, survey: survey, in: portfolio, presets: presets))
      } catch {
        problems.append(error)
      }
    }
    return (tables, problems)
  }

  /// The file relative to the workspace; nil where it lies elsewhere.
  private func inWorkspace(_ path: String) -> String? {
    let root = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path + "/"
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return file.hasPrefix(root) ? String(file.dropFirst(root.count)) : nil
  }

  /// Adds what was collected to the files; one that cannot be written stops no other.
  func write(_ replies: CollectedReplies) -> ([CollectReport.Written], [Diagnostic]) {
    var (files, problems) = ReplyFile.all(of: replies, in: portfolio)
    var written: [CollectReport.Written] = []
    files.sort { $0.name < $1.name }
    for file in files {
      let target = AppendedFile(file.name, in: folder)
      do throws(Diagnostic) {
        let existing = try target.contents()
        try target.append(file.bytes(behind: existing), behind: existing)
        written.append(.init(file: file.name, lines: file.lines))
      } catch {
        problems.append(error)
      }
    }
    return (written, problems)
  }
}
