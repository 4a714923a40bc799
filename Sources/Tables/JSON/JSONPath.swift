import Diagnostics

/// The way from a JSON value to values inside it, `$.issues[]`, `$.boards.*.cards[]` or `fields.status.name`.
struct JSONPath: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    /// Into the member of an object.
    case key(String)
    /// Into every element of an array.
    case elements
    /// Into every member of an object, whose keys are ids.
    case members
    /// From a member of an object to its key.
    case ownKey
  }

  /// What a path calls the key under which a value stands.
  static let ownKey = "$key"

  var steps: [Step] = []

  init(steps: [Step] = []) {
    self.steps = steps
  }

  /// Reads a path; `$` at its beginning may be left out, and keys with dots are written `["a.b"]`.
  init(_ text: String) throws(Diagnostic) {
    var rest = Substring(text)
    if rest.first == "$" && !rest.hasPrefix(Self.ownKey) { rest.removeFirst() }
    while !rest.isEmpty {
      if rest.hasPrefix("[]") {
        steps.append(.elements)
        rest.removeFirst(2)
      } else if rest.hasPrefix("[\"") {
        steps.append(.key(try Self.quotedKey(&rest, of: text)))
      } else {
        if rest.first == "." { rest.removeFirst() }
        let key = rest.prefix { $0 != "." && $0 != "[" }
        guard !key.isEmpty else { throw Self.invalid(text) }
        steps.append(Self.step(String(key)))
        rest = rest[key.endIndex...]
      }
      guard steps.count <= Limits.deepestNesting else { throw Self.invalid(text) }
    }
    guard !steps.dropLast().contains(.ownKey) else { throw Self.invalid(text) }
  }

  private static func step(_ name: String) -> Step {
    switch name {
    case "*": .members
    case ownKey: .ownKey
    default: .key(name)
    }
  }

  private static func quotedKey(_ rest: inout Substring, of text: String) throws(Diagnostic) -> String {
    rest.removeFirst(2)
    var key = ""
    while let character = rest.popFirst() {
      if character == "\"" {
        guard rest.popFirst() == "]" else { throw invalid(text) }
        return key
      }
      if character == "\\", let escaped = rest.popFirst() { key.append(escaped) } else { key.append(character) }
    }
    throw invalid(text)
  }

  private static func invalid(_ text: String) -> Diagnostic {
    Diagnostic(
      .error,
      "json-path-invalid",
      "'\(text.shortened)' is not a path into JSON",
      hint: "write keys with dots between them, [] for every element of an array and .* for every member of an object, "
        + "as in $.issues[], labels[].name or $.boards.*.cards[]"
    )
  }

  func appending(_ step: Step) -> JSONPath { JSONPath(steps: steps + [step]) }
}

extension JSONPath: CustomStringConvertible {
  /// The path relative to its starting value, as column names show it.
  var description: String {
    var text = ""
    for step in steps {
      let dot = text.isEmpty ? "" : "."
      switch step {
      case .elements: text += "[]"
      case .members: text += dot + "*"
      case .ownKey: text += dot + Self.ownKey
      case .key(let key): text += Self.shown(key, dot: dot)
      }
    }
    return text
  }

  /// The path from the top of a file.
  var fromTop: String {
    let text = description
    return text.isEmpty || text.hasPrefix("[") ? "$" + text : "$." + text
  }

  private static func shown(_ key: String, dot: String) -> String {
    let special: Set<Character> = [".", "[", "\"", "$"]
    if key.isEmpty || key == "*" || key.contains(where: special.contains) {
      let escaped = key.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
      return "[\"\(escaped)\"]"
    }
    return dot + key
  }
}
