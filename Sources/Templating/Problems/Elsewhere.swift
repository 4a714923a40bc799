/// Looks for a name in what the values around a tag hold, for "use it inside …".
extension [Shape] {
  /// Where a name is declared that none of these shapes has itself; nil when it is nowhere.
  func hintElsewhere(_ name: String, _ tag: Tag) -> String? {
    guard let (shape, path) = nearestHolder(of: name) else { return nil }
    let found = "'\(name)' is a name of \(shape.nounWithArticle): "
    if path.allSatisfy({ $0.kind.isRecord }) {
      return found + "write \(tag.written(name: (path.map(\.name) + [name]).joined(separator: ".")))"
    }
    return found + "use it inside " + path.map { tag.written("#", name: $0.name) }.joined()
  }

  /// The shape with that name that takes the fewest sections to reach, and those sections.
  private func nearestHolder(of name: String) -> (Shape, path: [Shape.Entry])? {
    var waiting = map { (shape: $0, path: [Shape.Entry]()) }
    var seen = Set<ObjectIdentifier>()
    var next = 0
    while next < waiting.count {
      let (shape, path) = waiting[next]
      next += 1
      guard seen.insert(ObjectIdentifier(shape)).inserted else { continue }
      if shape.slot(of: name) != nil { return (shape, path) }
      for entry in shape.entries {
        if let nested = entry.kind.nested { waiting.append((nested, path + [entry])) }
      }
    }
    return nil
  }
}

extension Shape.Kind {
  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}
