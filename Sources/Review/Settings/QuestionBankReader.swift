import Diagnostics
import Yams

/// Reads the file of questions to ask and of questions that clients ask.
public enum QuestionBankReader {
  /// The file's name in a folder of templates.
  public static let fileName = "questions.yaml"

  /// Reads a bank.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What messages call it.
  /// - Returns: The questions that are usable, and what is wrong with the others.
  public static func read(_ bytes: [UInt8], file: String) -> (QuestionBank, [Diagnostic]) {
    var reader = YAMLReader(file: file, document: .questions)
    var bank = QuestionBank()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let problem = Diagnostic(
        .error,
        "encoding-invalid",
        "the questions are not valid UTF-8",
        at: .init(file: file),
        hint: "save the file as UTF-8"
      )
      return (bank, [problem])
    }
    for (key, node) in reader.root(of: text)?.entries ?? [] {
      switch key {
      case "ask": bank.questions = questions(node, &reader)
      case "others_ask": bank.common = common(node, &reader)
      default: reader.reportUnknown(key, path: key, among: ["ask", "others_ask"], node)
      }
    }
    return (bank, reader.diagnostics)
  }

  private static func questions(_ node: Node, _ reader: inout YAMLReader) -> [QuestionBank.Question] {
    var seen: Set<String> = []
    return entries(node, "ask", ["id", "topic", "text"], &reader).compactMap { entry in
      let topic = entry.values["topic"].flatMap { value in
        reader.value(value, path: entry.path + ".topic", expected: expected(ConversationTopic.allCases.map(\.rawValue)))
        {
          ConversationTopic(rawValue: $0)
        }
      }
      guard let id = text("id", of: entry, &reader), let words = text("text", of: entry, &reader) else { return nil }
      guard seen.insert(id).inserted else {
        reader.report(
          "setting-invalid",
          "two questions have the id '\(id)'",
          entry.values["id"] ?? node,
          entry.path + ".id",
          hint: "packs remember a question by its id, so each needs its own"
        )
        return nil
      }
      return QuestionBank.Question(id: id, topic: topic, text: words)
    }
  }

  private static func common(_ node: Node, _ reader: inout YAMLReader) -> [QuestionBank.Common] {
    entries(node, "others_ask", ["about", "text"], &reader).compactMap { entry in
      let about = entry.values["about"].flatMap { value in
        reader.value(
          value,
          path: entry.path + ".about",
          expected: expected(QuestionBank.Subject.allCases.map(\.rawValue))
        ) { QuestionBank.Subject(rawValue: $0) }
      }
      guard let words = text("text", of: entry, &reader), let about else {
        if entry.values["about"] == nil { reader.reportMissing(entry.path + ".about", hint: "say what it is about") }
        return nil
      }
      return QuestionBank.Common(about: about, text: words)
    }
  }

  private typealias Entry = (path: String, values: [String: Node])

  private static func entries(
    _ node: Node,
    _ path: String,
    _ keys: [String],
    _ reader: inout YAMLReader
  ) -> [Entry] {
    guard let sequence = node.sequence else {
      reader.report("setting-invalid", "'\(path)' must be a list of questions", node, path)
      return []
    }
    return sequence.enumerated().compactMap { index, item in
      guard let section = reader.section(item, path: "\(path)[\(index + 1)]") else { return nil }
      for (key, value) in section.entries where !keys.contains(key) {
        reader.reportUnknown(key, path: section.path(of: key), among: keys, value)
      }
      return (section.path, Dictionary(section.entries.map { ($0.key, $0.value) }) { first, _ in first })
    }
  }

  /// The text of a key, which must be there and in one line.
  private static func text(_ key: String, of entry: Entry, _ reader: inout YAMLReader) -> String? {
    let path = "\(entry.path).\(key)"
    guard let node = entry.values[key] else {
      reader.reportMissing(path, hint: "every question needs it")
      return nil
    }
    return reader.value(node, path: path, expected: "one line of text") { text in
      text.isEmpty || text.utf8.count > 300 || text.contains(where: \.isNewline) ? nil : text
    }
  }

  private static func expected(_ names: [String]) -> String {
    "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }
}
