/// A template, compiled once and filled any number of times.
///
/// The language is Mustache with inheritance. Names are looked up in the innermost value that has them, then outwards.
/// Partials that data names, `{{>*name}}`, are for unchecked templates: nobody could check them beforehand.
public struct Template: Sendable {
  let program: Program
  let shape: Shape?
  /// What it reads of the record that fills it.
  public let use: FieldUse

  /// Compiles a template whose every name must be declared.
  ///
  /// - Parameters:
  ///   - source: The text of the template.
  ///   - file: The file it comes from, as messages name it.
  ///   - shape: What the template can use.
  ///   - partials: The text and file of the partial with that name; nil when there is none. The name is as the
  ///     template has it, so it must not become a path unchecked.
  ///   - placesLooked: The files that `partials` looked for, named when there is none.
  /// - Returns: The template.
  /// - Throws: Everything that is wrong with the template and its partials, found in one go.
  public static func compile(
    _ source: String,
    file: String,
    against shape: Shape,
    partials: (String) -> (source: String, file: String)?,
    placesLooked: (String) -> [String] = { _ in [] }
  ) throws(TemplateErrors) -> Template {
    try compile(SourceText(source, file: file), shape, partials, { [] }, placesLooked, limits: .standard)
  }

  /// Compiles a template for data that declares nothing: names are looked up when it is filled.
  ///
  /// - Parameters:
  ///   - source: The text of the template.
  ///   - file: The file it comes from, as messages name it.
  ///   - partials: The text and file of the partial with that name; nil when there is none. The name is as the
  ///     template has it, so it must not become a path unchecked.
  ///   - offered: The names of the partials that data may name, as `{{>*name}}` lets it; asked for at most once.
  ///   - placesLooked: The files that `partials` looked for, named when there is none.
  /// - Returns: The template.
  /// - Throws: Everything that is wrong with the tags of the template and its partials, found in one go.
  public static func compile(
    unchecked source: String,
    file: String,
    partials: (String) -> (source: String, file: String)?,
    offered: () -> [String] = { [] },
    placesLooked: (String) -> [String] = { _ in [] }
  ) throws(TemplateErrors) -> Template {
    try compile(SourceText(source, file: file), nil, partials, offered, placesLooked, limits: .standard)
  }

  static func compile(
    _ source: SourceText,
    _ shape: Shape?,
    _ partials: (String) -> (source: String, file: String)?,
    _ offered: () -> [String],
    _ placesLooked: (String) -> [String],
    limits: Limits
  ) throws(TemplateErrors) -> Template {
    var problems = Problems(limit: limits.problems)
    let library = Library(
      source,
      limits: limits,
      partials: partials,
      offered: offered,
      placesLooked: placesLooked,
      &problems
    )
    let program = Compiler.compile(library, against: shape, limits: limits, &problems)
    try problems.check()
    let use = shape.map { UseFinder.use(of: program, $0, steps: limits.elements) }
    return Template(program: program, shape: shape, use: use ?? .everything)
  }
}
