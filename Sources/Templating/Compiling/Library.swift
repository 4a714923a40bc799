/// A template and every partial it can reach, each parsed once.
struct Library {
  let template: Outline
  private(set) var partials: [String: Outline] = [:]
  /// The partials that were not found, with the places that were looked at.
  private(set) var missing: [String: [String]] = [:]

  init(
    _ template: SourceText,
    limits: Limits,
    partials find: (String) -> (source: String, file: String)?,
    placesLooked: (String) -> [String],
    _ problems: inout Problems
  ) {
    self.template = Parser.parse(template, limits: limits, &problems)
    var elements = self.template.elements.count
    var waiting = self.template.partialTags
    while elements <= limits.elements, !problems.isFull, let tag = waiting.popLast() {
      guard partials[tag.name] == nil, missing[tag.name] == nil else { continue }
      guard let (source, file) = find(tag.name) else {
        missing[tag.name] = placesLooked(tag.name)
        continue
      }
      let partial = Parser.parse(SourceText(source, file: file), limits: limits, &problems)
      partials[tag.name] = partial
      elements += partial.elements.count
      waiting += partial.partialTags
    }
    if elements > limits.elements { problems.add(.tooManyElements(limits.elements), at: .init(file: template.file)) }
  }
}
