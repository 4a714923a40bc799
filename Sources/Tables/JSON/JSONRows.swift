import Diagnostics

/// Where the rows of a JSON export are: one row for each element of an array.
struct JSONRows {
  let values: [Int]
  let path: JSONPath
  /// What was found without being told.
  let note: Diagnostic?

  /// Finds the rows at a path, or, without one, in the only place that can hold them.
  init(in document: JSONDocument, at path: String?) throws(Diagnostic) {
    if let path {
      let parsed = try JSONPath(path)
      let found = Self.values(at: parsed, in: document)
      guard !found.isEmpty, found.allSatisfy(document.isContainer) else {
        throw Self.nothing(at: parsed, found: found.first, in: document)
      }
      self.path = parsed
      values = Self.rows(of: found, in: document)
      note = nil
    } else {
      self.path = try Self.onlyPlace(in: document)
      values = Self.rows(of: Self.values(at: self.path, in: document), in: document)
      note = self.path.steps.isEmpty ? nil : Self.found(at: self.path, file: document.file)
    }
  }

  /// An array stands for its elements, anything else for itself.
  private static func rows(of values: [Int], in document: JSONDocument) -> [Int] {
    var rows: [Int] = []
    for value in values {
      if document.kind(value) == .array {
        document.forEachElement(of: value) { rows.append($0) }
      } else {
        rows.append(value)
      }
    }
    return rows
  }

  private static func values(at path: JSONPath, in document: JSONDocument) -> [Int] {
    var values = [0]
    // The last [] may be left out: an array at the end of a path stands for its elements anyway.
    let steps = path.steps.last == .elements ? path.steps.dropLast() : path.steps[...]
    for step in steps {
      var inside: [Int] = []
      for value in values {
        switch (step, document.kind(value)) {
        case (.elements, .array): document.forEachElement(of: value) { inside.append($0) }
        case (.key(let name), .object):
          document.forEachMember(of: value) { key, member in
            if document.text(key) == name { inside.append(member) }
          }
        default: break
        }
      }
      values = inside
    }
    if path.steps.last == .elements { values.removeAll { document.kind($0) != .array } }
    return values
  }
}

// MARK: - Without a path

extension JSONRows {
  /// The top, where it is an array of objects or empty, or else the only such array one level down.
  private static func onlyPlace(in document: JSONDocument) throws(Diagnostic) -> JSONPath {
    switch document.kind(0) {
    case .array:
      guard isEmpty(0, in: document) || holdsObjects(0, in: document) else { throw noRows(in: document) }
      return JSONPath()
    case .object:
      var filled: [JSONPath] = []
      var empty: [JSONPath] = []
      document.forEachMember(of: 0) { key, value in
        let path = JSONPath(steps: [.key(document.text(key)), .elements])
        if holdsObjects(value, in: document) { filled.append(path) }
        if isEmpty(value, in: document) { empty.append(path) }
      }
      let candidates = filled.isEmpty ? empty : filled
      guard candidates.count == 1 else { throw noRows(in: document) }
      return candidates[0]
    default:
      throw noRows(in: document)
    }
  }

  private static func isEmpty(_ value: Int, in document: JSONDocument) -> Bool {
    document.kind(value) == .array && document.end(value) == value + 1
  }

  /// Whether the value is an array whose first element is an object.
  private static func holdsObjects(_ value: Int, in document: JSONDocument) -> Bool {
    document.kind(value) == .array && !isEmpty(value, in: document) && document.kind(value + 1) == .object
  }
}

// MARK: - Words

extension JSONRows {
  private static func found(at path: JSONPath, file: String) -> Diagnostic {
    Diagnostic(
      .note,
      "json-rows-found-at",
      "the rows were found at \(path.fromTop.shortened)",
      at: .init(file: file),
      hint: "'at: \(path.fromTop.shortened)' in the settings makes this certain"
    )
  }

  private static func nothing(at path: JSONPath, found value: Int?, in document: JSONDocument) -> Diagnostic {
    let what = value.map { "there is \(document.kind($0).words)" } ?? "there is nothing"
    return Diagnostic(
      .error,
      "json-no-rows",
      "rows are expected at \(path.fromTop.shortened), but \(what)",
      at: .init(file: document.file),
      hint: placesHint(in: document)
    )
  }

  private static func noRows(in document: JSONDocument) -> Diagnostic {
    let several = placesOfRows(in: document).count > 1
    let found = document.kind(0) == .array ? "an array of other values" : document.kind(0).words
    let what = several ? "there are several arrays that could be the rows" : "the file holds \(found)"
    return Diagnostic(
      .error,
      "json-no-rows",
      "rows are the objects of one array, but \(what)",
      at: .init(file: document.file),
      hint: placesHint(in: document)
    )
  }

  private static func placesHint(in document: JSONDocument) -> String {
    let places = placesOfRows(in: document)
    guard !places.isEmpty else { return "no array of objects was found; is this the right file?" }
    return "say with 'at:' where the rows are: \(places.map(\.fromTop.shortened).joined(separator: ", "))"
  }

  /// Paths of arrays of objects, nearest the top first; a few are enough.
  private static func placesOfRows(in document: JSONDocument) -> [JSONPath] {
    var places: [JSONPath] = []
    var level: [(value: Int, path: JSONPath)] = [(0, JSONPath())]
    while !level.isEmpty && places.count < 5 {
      var below: [(Int, JSONPath)] = []
      for (value, path) in level where below.count < 1_000 {
        if holdsObjects(value, in: document) { places.append(path.appending(.elements)) }
        guard document.kind(value) == .object else { continue }
        document.forEachMember(of: value) { key, member in
          guard document.isContainer(member) && below.count < 1_000 else { return }
          below.append((member, path.appending(.key(document.text(key)))))
        }
      }
      level = below
    }
    return Array(places.prefix(5))
  }
}

extension JSONDocument.Kind {
  /// What a message calls a value of this kind.
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .key, .string: "a text"
    case .number: "a number"
    case .true, .false: "true or false"
    case .null: "null"
    }
  }
}
