import Diagnostics

/// Where the rows of a JSON export are: said by the user, or found in the only place that can hold them.
struct JSONRows {
  let path: JSONPath
  let places: JSONRowPlaces
  private(set) var notes: [Diagnostic] = []

  /// Finds the rows at a path, or, without one, in the only place that can hold them.
  init(in documents: JSONDocuments, at path: String?, isPlainTable: Bool, json: JSONBytes) throws(Diagnostic) {
    let search = JSONRowSearch(documents, isPlainTable: isPlainTable, json: json)
    if let path {
      self.path = try JSONPath(path)
      guard self.path.steps.last != .ownKey else { throw search.nothing(at: self.path, found: nil) }
    } else {
      self.path = try search.onlyPlace()
      // In a file that is known to be a table, an object of objects leaves nothing to be told.
      let isExpected = self.path.steps.isEmpty || (isPlainTable && self.path.steps == [.members])
      if !isExpected { notes.append(search.found(at: self.path)) }
    }
    // Values one after another are rows by themselves, and need no list of where each is.
    let values = documents.isStream && self.path.steps.isEmpty ? [] : documents.soundValues
    places = JSONRowPlaces(at: self.path, from: values, in: json)
    guard places.groups.isEmpty, !(documents.isStream && self.path.steps.isEmpty) else {
      if let misfit = places.misfit, json.kind(misfit) != .null {
        notes.append(search.misfit(misfit, at: self.path))
      }
      return
    }
    throw search.nothing(at: self.path, found: places.misfit)
  }
}

/// Looks for places that can hold rows.
struct JSONRowSearch {
  private let documents: JSONDocuments
  private let json: JSONBytes
  private let top: Int
  /// How many objects an object of objects must have for its keys to be ids.
  private let fewestMembers: Int

  init(_ documents: JSONDocuments, isPlainTable: Bool, json: JSONBytes) {
    self.documents = documents
    fewestMembers = isPlainTable ? 1 : 2
    self.json = json
    top = documents.soundValues.first ?? 0
  }

  /// The top, where it is an array of objects or empty, or else the only such array one level down, or the members of
  /// the top, where all are objects of one kind.
  func onlyPlace() throws(Diagnostic) -> JSONPath {
    if documents.isStream { return streamPlace() }
    switch json.kind(top) {
    case .array:
      guard json.isEmpty(top) || holdsObjects(top) else { throw noRows() }
      return JSONPath()
    case .object:
      let candidates = arraysBelow(top)
      if candidates.isEmpty, isKeyedByID(top) { return JSONPath(steps: [.members]) }
      guard candidates.count == 1 else { throw noRows() }
      return candidates[0]
    default: throw noRows()
    }
  }

  /// Values one after another are rows, unless they are pages of a search.
  private func streamPlace() -> JSONPath {
    guard json.kind(top) == .object else { return JSONPath() }
    let candidates = arraysBelow(top)
    guard candidates.count == 1 else { return JSONPath() }
    let page = JSONRowPlaces(at: candidates[0], from: [top], in: json).groups.first?.besides
    return page.map { ResultPage($0, rows: 0, in: json).isPaged } == true ? candidates[0] : JSONPath()
  }

  /// The arrays of objects among the members of an object; where there are none, the empty arrays.
  private func arraysBelow(_ object: Int) -> [JSONPath] {
    var filled: [JSONPath] = []
    var empty: [JSONPath] = []
    json.forEachMember(of: object) { key, value in
      guard json.kind(value) == .array else { return }
      let path = JSONPath(steps: [.key(json.text(key)), .elements])
      if json.isEmpty(value) {
        if !empty.contains(path) { empty.append(path) }
      } else if holdsObjects(value), !filled.contains(path) {
        filled.append(path)
      }
    }
    return filled.isEmpty ? empty : filled
  }

  /// Whether the value is an array whose first element is an object.
  private func holdsObjects(_ value: Int) -> Bool {
    json.kind(value) == .array && !json.isEmpty(value) && json.kind(json.skipSpace(value + 1)) == .object
  }

  /// Whether there are enough members, all objects, and each has a key of the first.
  private func isKeyedByID(_ object: Int) -> Bool {
    var keysOfFirst: Set<String>?
    var count = 0
    var isKeyed = true
    json.forEachMember(of: object) { _, value in
      guard isKeyed, json.kind(value) == .object else { return isKeyed = false }
      var keys: Set<String> = []
      json.forEachMember(of: value) { key, _ in keys.insert(json.text(key)) }
      if let first = keysOfFirst { isKeyed = !first.isDisjoint(with: keys) } else { keysOfFirst = keys }
      count += 1
    }
    return isKeyed && count >= fewestMembers
  }
}

// MARK: - Words

extension JSONRowSearch {
  func found(at path: JSONPath) -> Diagnostic {
    Diagnostic(
      .note,
      "json-rows-found-at",
      "the rows were found at \(path.fromTop.shortened)",
      at: .init(file: documents.file),
      hint: "'at: \(path.fromTop.shortened)' in the settings makes this certain"
    )
  }

  func nothing(at path: JSONPath, found value: Int?) -> Diagnostic {
    let what = value.map { "there is \(json.kind($0).words)" } ?? "there is nothing"
    return Diagnostic(
      .error,
      "json-no-rows",
      "rows are expected at \(path.fromTop.shortened), but \(what)",
      at: .init(file: documents.file),
      hint: placesHint
    )
  }

  func misfit(_ value: Int, at path: JSONPath) -> Diagnostic {
    Diagnostic(
      .warn,
      "json-no-rows",
      "rows are expected at \(path.fromTop.shortened), but here is \(json.kind(value).words)",
      at: TextPosition(offset: value, in: json.bytes).place(file: documents.file)
    )
  }

  private func noRows() -> Diagnostic {
    let several = placesOfRows().count > 1
    let found = json.kind(top) == .array ? "an array of other values" : json.kind(top).words
    let what = several ? "there are several arrays that could be the rows" : "the file holds \(found)"
    return Diagnostic(
      .error,
      "json-no-rows",
      "rows are the objects of one array, but \(what)",
      at: .init(file: documents.file),
      hint: placesHint
    )
  }

  private var placesHint: String {
    let places = placesOfRows()
    guard !places.isEmpty else { return "no array of objects was found; is this the right file?" }
    return "say with 'at:' where the rows are: \(places.map(\.fromTop.shortened).joined(separator: ", "))"
  }

  /// Paths of arrays of objects, nearest the top first; a few are enough.
  private func placesOfRows() -> [JSONPath] {
    var places: [JSONPath] = []
    var level: [(value: Int, path: JSONPath)] = [(top, JSONPath())]
    while !level.isEmpty && places.count < 5 {
      var below: [(Int, JSONPath)] = []
      for (value, path) in level where below.count < 1_000 {
        if holdsObjects(value) { places.append(path.appending(.elements)) }
        guard json.kind(value) == .object else { continue }
        json.forEachMember(of: value) { key, member in
          guard json.isContainer(member) && below.count < 1_000 else { return }
          below.append((member, path.appending(.key(json.text(key)))))
        }
      }
      level = below
    }
    return Array(places.prefix(5))
  }
}

extension JSONBytes.Kind {
  /// What a message calls a value of this kind.
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a text"
    case .number: "a number"
    case .true, .false: "true or false"
    case .null: "null"
    }
  }
}
