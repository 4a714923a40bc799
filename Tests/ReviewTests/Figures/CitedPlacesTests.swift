import Diagnostics
import Foundation
import Tables
import Testing

@testable import Review

/// Every figure of every sample client is taken apart, and the records it names are where it says.
@Suite struct CitedPlacesTests {
  private static let sample =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/sample-data"

  @Test(arguments: ["", "/faulty"])
  func holdTheRecords(of workspace: String) throws {
    let folder = try WorkspaceFolder(Self.sample + workspace)
    let (settings, problems) = try folder.settings(presets: PresetLibrary([]))
    #expect(problems == [])
    let period = try #require(settings.period)
    let portfolio = Portfolio(loading: folder.files(), settings: settings, period: period)
    var lines: [String: [Substring]] = [:]
    var measured: [String: Int] = [:]
    for account in portfolio.accounts {
      let explained = ExplainedAccount(account, of: portfolio)
      for figure in ExplainableFigures.all {
        for explanation in figure.explanations(for: explained) {
          measured[figure.id, default: 0] += explanation.reading.value == nil ? 0 : 1
          for record in explanation.records {
            let file = try #require(record.place.file)
            if lines[file] == nil { lines[file] = try Self.lines(of: folder.path + "/" + file) }
            try expect(record, among: lines[file] ?? [])
          }
        }
      }
    }
    #expect(measured.values.count { $0 > 0 } > 20)
  }

  private func expect(_ record: CitedRecord, among lines: [Substring]) throws {
    let line = try #require(record.place.line)
    #expect(line > 0 && line <= lines.count, "\(record.reference)")
    // Commentary has no id of its own: one is made of its row.
    if record.reference.hasPrefix("commentary:") { return }
    let id = try #require(record.reference.split(separator: ":").last?.split(separator: "/").first)
    #expect(lines.contains { $0.contains(id) }, "\(record.reference)")
  }

  /// A line may end in CR and LF, which are one character.
  private static func lines(of path: String) throws -> [Substring] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
