import Foundation
import Testing

/// Every folder in `BadInput` is one case: files laid over the workspace in `Base`, and what the program must say.
///
/// `arguments.txt` gives the command line where it is not `build . --out OUT`; `without.txt` names files of the base that
/// are taken away. `expected.txt` holds the exit code, the messages and the files that were written.
@Suite struct BadInputTests {
  static let cases = Folder.folders(in: Folder.tests + "/BadInput")

  @Test(arguments: cases)
  func tellsWhatIsWrongAndWritesNothingHalf(_ name: String) throws {
    let scratch = try TemporaryFolder()
    let folder = Folder.tests + "/BadInput/" + name
    try scratch.overlay(Folder.tests + "/Base")
    try scratch.overlay(folder)
    for file in lines(folder + "/without.txt") { try FileManager.default.removeItem(atPath: scratch.path + "/" + file) }
    for file in ["arguments.txt", "without.txt", "expected.txt"] {
      try? FileManager.default.removeItem(atPath: scratch.path + "/" + file)
    }
    let given = lines(folder + "/arguments.txt")
    let run = try Binary.run(given.isEmpty ? ["build", ".", "--out", "OUT"] : given, in: scratch.path)
    let written = Folder.files(in: scratch.path + "/OUT").map { "  " + $0 + "\n" }.joined()
    // Where the shipped templates lie depends on the machine.
    let errors = run.errors.replacingOccurrences(of: Folder.package, with: "PACKAGE")
    let actual = "exit \(run.status)\n\n\(errors)\nwritten:\n\(written)"
    try expectGolden(actual, folder + "/expected.txt")
  }

  @Test func hasACaseForEveryKindOfBadInput() {
    #expect(Self.cases.count >= 25)
  }

  private func lines(_ path: String) -> [String] {
    let text = (try? Folder.text(path)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}
