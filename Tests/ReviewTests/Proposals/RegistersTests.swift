import Tables
import Testing

@testable import Review

@Suite struct RegistersTests {
  @Test(arguments: Registers.types)
  func hasTheHeadingsThatTheReaderKnows(_ type: RecordType) throws {
    let register = Registers.file(of: type)
    let export = try Export(file: register.path, bytes: register.bytes)
    #expect(export.columns == type.columnNames)
    #expect(Set(type.requiredColumnNames).isSubset(of: type.columnNames))
    #expect(Registers.words(for: type) != nil, "what does \(type.rawValue) hold?")
  }

  @Test func leavesOutWhatComesFromTools() {
    #expect(!Registers.types.contains(.workItems))
    #expect(!Registers.types.contains(.responses))
    #expect(!Registers.types.contains(.surveyQuestions), "without one, the standard questions are asked")
    #expect(Registers.types.contains(.clients))
  }

  @Test func makesAWorkspaceWhoseOnlyFaultIsThatNothingIsFilledIn() throws {
    let workspace = NewWorkspace(period: try #require(Period("2026-10")))
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.code) == ["clients-missing", "rows-none"])
    #expect(workspace.files.last?.path == SettingsReader.fileName)
  }
}

extension NewWorkspace {
  /// The settings as our reader reads them.
  func settings() throws -> Settings {
    let file = try #require(files.first { $0.path == SettingsReader.fileName })
    let (settings, problems) = SettingsReader.read(file.bytes, presets: ShippedPresets.library)
    #expect(problems.map(\.description) == [])
    return settings
  }

  /// What the workspace holds, loaded.
  func portfolio() throws -> Portfolio {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    let exports = files.map(\.path).filter { $0.hasPrefix("exports/") }
    let reader = WorkspaceFiles(exports: exports) { FileContents(contents[$0] ?? []) }
    return Portfolio(loading: reader, settings: try settings(), period: period)
  }
}
