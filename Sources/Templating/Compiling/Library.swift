/// A template and every partial it can reach, each parsed once.
struct Library {
  let template: Outline
  private(set) var partials: [String: Outline] = [:]
  /// The partials that were not found, with the places that were looked at.
  private(set) var missing: [String: [String]] = [:]
  /// The partials that data may name, sorted; none where no tag asks the data.
  private(set) var offered: [String] = []

  init(
    _ template: SourceText,
    limits: Limits,
    partials find: (String) -> (source: String, file: String)?,
    offered names: () -> [String],
    placesLooked: (String) -> [String],
    _ problems: inout Problems
  ) {
    self.template = Parser.parse(template, limits: limits, &problems)
    var elements = self.template.elements.count
    var (waiting, askData) = Self.names(of: self.template)
    while elements <= limits.elements, !problems.isFull {
      if askData, offered.isEmpty {
        offered = Set(names()).sorted()
        waiting += offered
        askData = false
      }
      guard let name = waiting.popLast() else { break }
      guard partials[name] == nil, missing[name] == nil else { continue }
      guard let (source, file) = find(name) else {
        missing[name] = placesLooked(name)
        continue
      }
      let partial = Parser.parse(SourceText(source, file: file), limits: limits, &problems)
      partials[name] = partial
      elements += partial.elements.count
      let used = Self.names(of: partial)
      waiting += used.fixed
      askData = askData || used.askData
    }
    if elements > limits.elements { problems.add(.tooManyElements(limits.elements), at: .init(file: template.file)) }
  }

  /// The elements of a partial, or of the template itself.
  func outline(of partial: String?) -> Outline? { partial.map { partials[$0] } ?? template }

  private static func names(of outline: Outline) -> (fixed: [String], askData: Bool) {
    let tags = outline.partialTags
    return (tags.filter { $0.dynamicName == nil }.map(\.name), tags.contains { $0.dynamicName != nil })
  }
}
