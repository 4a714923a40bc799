import Diagnostics
import Yams

/// Reads nodes of a settings file and collects everything that is wrong with them, each with its place.
///
/// Nodes are composed and their text is used as written: loading them as YAML values would turn a client called
/// `no` into false.
struct YAMLReader {
  /// The file's name for messages.
  let file: String
  /// What was found wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  private let document: Document

  /// What a file holds, for messages.
  enum Document: String {
    case settings, preset, questions, strings

    /// The document with its verb.
    var isOrAre: String { self == .preset ? "the preset is" : "the \(rawValue) are" }
    /// Documents of its kind.
    var plural: String { self == .preset ? "presets" : rawValue }
  }

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - file: The file's name for messages.
  ///   - document: What it holds.
  init(file: String, document: Document = .settings) { (self.file, self.document) = (file, document) }

  /// The root mapping of `text`; nil, with a diagnostic, when it is broken or no mapping.
  mutating func root(of text: String) -> YAMLSection? {
    if let anchor = AnchorSearch.first(in: text) {
      diagnostics.append(diagnostic(for: anchor))
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text) else { return YAMLSection(path: "", entries: []) }
      return section(node, path: "")
    } catch {
      diagnostics.append(diagnostic(for: error))
      return nil
    }
  }

  /// The entries of a mapping node.
  mutating func section(_ node: Node, path: String) -> YAMLSection? {
    guard let mapping = node.mapping else {
      report("setting-invalid", "\(name(path)) must be a mapping of names to values", node, path)
      return nil
    }
    var entries: [(key: String, value: Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report("setting-invalid", "a setting's name must be plain text", key, path)
        continue
      }
      entries.append((name, value))
    }
    return YAMLSection(path: path, entries: entries)
  }

  /// The text of a scalar node.
  mutating func text(_ node: Node, path: String) -> String? {
    guard let scalar = node.scalar else {
      report("setting-invalid", "'\(path)' must be a single value", node, path)
      return nil
    }
    return scalar.string
  }

  /// The texts of a sequence node; a single scalar counts as a list of one.
  mutating func texts(_ node: Node, path: String) -> [String] { items(node, path: path).map(\.text) }

  /// The texts of a sequence node with their nodes; a single scalar counts as a list of one.
  mutating func items(_ node: Node, path: String) -> [(text: String, node: Node)] {
    if let scalar = node.scalar { return scalar.string.isEmpty ? [] : [(scalar.string, node)] }
    guard let sequence = node.sequence else {
      report("setting-invalid", "'\(path)' must be a list", node, path)
      return []
    }
    return sequence.compactMap { item in text(item, path: path).map { ($0, item) } }
  }

  /// The text of a node, converted; a diagnostic names what was expected when the conversion fails.
  mutating func value<Value>(
    _ node: Node,
    path: String,
    expected: String,
    _ convert: (String) -> Value?
  ) -> Value? {
    guard let text = text(node, path: path) else { return nil }
    if let value = convert(text) { return value }
    report("setting-invalid", "'\(path)' is '\(text)' where \(expected) is expected", node, path)
    return nil
  }

  /// Says what is wrong with a node.
  mutating func report(
    _ code: String,
    _ message: String,
    _ node: Node,
    _ path: String,
    hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    let mark = node.mark
    diagnostics.append(
      Diagnostic(
        severity,
        code,
        message,
        at: .init(file: file, line: mark?.line, column: mark?.column, field: path.isEmpty ? nil : path),
        hint: hint
      )
    )
  }

  /// A file that a scalar node names.
  mutating func namedFile(_ node: Node, path: String) -> NamedFile? {
    guard let text = text(node, path: path) else { return nil }
    return NamedFile(
      path: text,
      place: .init(file: file, line: node.mark?.line, column: node.mark?.column, field: path)
    )
  }

  /// Takes over what another file says, each problem once.
  mutating func report(_ problems: [Diagnostic]) {
    diagnostics += problems.filter { !diagnostics.contains($0) }
  }

  /// Takes over a diagnostic of another reader, at the place of `node`.
  mutating func report(_ diagnostic: Diagnostic, at node: Node, _ path: String) {
    report(diagnostic.code, diagnostic.message, node, path, hint: diagnostic.hint)
  }

  private func name(_ path: String) -> String { path.isEmpty ? "the \(document.rawValue) file" : "'\(path)'" }

  private func diagnostic(for anchor: (name: String, line: Int, column: Int)) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-syntax",
      "\(document.plural) may not use anchors ('&\(anchor.name)')",
      at: .init(file: file, line: anchor.line, column: anchor.column),
      hint: "write the value out at each place; in a text, put a space after '&'"
    )
  }

  private func diagnostic(for error: any Error) -> Diagnostic {
    let hint = "check the indentation, and put text that holds ': ' or ' #' in quotes"
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let about = context.map { " (\($0.text.trimmedEnds))" } ?? ""
      return Diagnostic(
        .error,
        "yaml-syntax",
        "\(document.isOrAre) not valid YAML: \(problem)\(about)",
        at: .init(file: file, line: mark.line, column: mark.column),
        hint: hint
      )
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return Diagnostic(
        .error,
        "yaml-syntax",
        "the setting '\(keys.joined(separator: "', '"))' stands twice",
        at: .init(file: file, line: context.mark.line, column: context.mark.column),
        hint: "keep one of them"
      )
    case YamlError.reader(let problem, let offset?, _, let text):
      let before = text.prefix(offset)
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return Diagnostic(
        .error,
        "yaml-syntax",
        "\(document.isOrAre) not valid YAML: \(problem)",
        at: .init(file: file, line: before.count(where: \.isNewline) + 1, column: column),
        hint: "remove the character"
      )
    default:
      return Diagnostic(
        .error,
        "yaml-syntax",
        "\(document.isOrAre) not valid YAML: \(error)",
        at: .init(file: file),
        hint: hint
      )
    }
  }
}

/// The entries of a mapping, in the order of the file.
struct YAMLSection {
  /// The path of the mapping, such as `firm`; empty for the root.
  let path: String
  /// Names and values.
  let entries: [(key: String, value: Node)]

  /// The path of an entry, such as `firm.name`.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of an entry; nil where there is none of that name.
  func value(of key: String) -> Node? { entries.first { $0.key == key }?.value }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmedEnds: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
