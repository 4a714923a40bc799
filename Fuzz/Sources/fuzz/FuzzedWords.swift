import Diagnostics
import Review

/// Reads the other files of YAML: words of a language, questions to ask, a preset of exports.
enum FuzzedWords {
  private static let file = "templates/a.yaml"

  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let (words, problems) = StringsReader.read(bytes, file: file)
    for entry in words.lines + words.words {
      precondition(!entry.text.isEmpty && !entry.text.contains(where: \.isNewline) && entry.place.file == file)
    }
    check(problems)
    let (bank, wrong) = QuestionBankReader.read(bytes, file: file)
    precondition(Set(bank.questions.map(\.id)).count == bank.questions.count)
    check(wrong)
    let library = PresetLibrary([.init(name: "a", file: file) { bytes }])
    guard let (preset, faults) = library.preset("a") else { preconditionFailure("the preset is gone") }
    precondition(preset != nil || !faults.isEmpty, "a preset is refused without a word")
    check(faults)
    return 0
  }

  private static func check(_ problems: [Diagnostic]) {
    for problem in problems {
      precondition(!problem.message.isEmpty && problem.place.file == file)
      _ = problem.description
    }
  }
}
