/// What the names in one place of a template can mean: the values around it, the outermost first.
struct Scopes: Hashable {
  /// A value of which nothing is known (nil) can have any name.
  private var levels: [Shape.Kind?]

  init(shape: Shape?) { levels = [shape.map { .record($0) }] }

  /// What a tag refers to, and its kind where that is known.
  struct Found {
    let reference: Reference
    let kind: Shape.Kind?
  }

  /// Puts a value inside the others.
  mutating func open(_ kind: Shape.Kind?) {
    // Two values of which nothing is known allow no more names than one.
    if kind == nil, levels.last == .some(nil) { return }
    levels.append(kind)
  }

  /// The scopes inside a section over a value; ``Renderer`` enters and leaves values in the same way.
  func inside(_ kind: Shape.Kind?) -> Scopes {
    var inside = self
    switch kind {
    case .flag: break
    case .list(let shape): inside.open(.record(shape))
    case .texts, .optionalText: inside.open(.text)
    case .text, .markup, .figure, .record, nil: inside.open(kind)
    }
    return inside
  }

  /// The records around the place, the innermost first.
  var records: [Shape] {
    levels.reversed().compactMap { level in
      guard case .record(let shape) = level else { return nil }
      return shape
    }
  }

  /// Finds what a tag names: in the innermost value that has the name, then outwards.
  func find(_ tag: Tag) throws(Problem) -> Found {
    let names = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (up, level) in levels.reversed().enumerated() {
      guard let level else { return Found(reference: .names(tag.name == "." ? [] : names), kind: nil) }
      if tag.name == "." { return Found(reference: .slots(up: up, path: [], form: nil), kind: level) }
      if level.offers(names[0]) { return try Self.follow(names, tag, from: level, up: up) }
    }
    throw .unknown(names[0], tag, around: records)
  }

  private static func follow(
    _ names: [String],
    _ tag: Tag,
    from level: Shape.Kind,
    up: Int
  ) throws(Problem) -> Found {
    var (kind, path, form) = (level, [Int](), String?.none)
    for (index, name) in names.enumerated() {
      if case .record(let shape) = kind, let slot = shape.slot(of: name) {
        path.append(slot)
        kind = shape.entries[slot].kind
      } else if case .figure(let forms) = kind, forms.contains(name) {
        form = name
        kind = .text
      } else {
        throw .unreachable(name, after: names[..<index].joined(separator: "."), kind, tag)
      }
    }
    return Found(reference: .slots(up: up, path: path, form: form), kind: kind)
  }
}

extension Shape.Kind {
  /// Whether a section over such a value says anything; markup may be empty, and is then false.
  var canBeSection: Bool { self != .text }

  /// Whether a name can mean something inside a value of this kind.
  fileprivate func offers(_ name: String) -> Bool {
    switch self {
    case .record(let shape): shape.slot(of: name) != nil
    case .figure(let forms): forms.contains(name)
    case .text, .optionalText, .flag, .markup, .list, .texts: false
    }
  }
}
