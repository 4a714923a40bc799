import Templating

/// The names that one template may use.
public struct DocumentFields: Encodable, Sendable {
  /// The document, such as `review`.
  public let document: String
  /// Its template.
  public let template: String
  /// What its values are called, such as "the review".
  public let record: String
  /// Where they come from; a record further in says so itself.
  public let source: String?
  /// The names.
  public let fields: [FieldDescription]
}

/// One name that a template may use.
public struct FieldDescription: Encodable, Sendable {
  /// The name, as written between the braces.
  public let name: String
  /// The kind of value, in words.
  public let type: String
  /// The unit of a figure, where it has one.
  public let unit: String?
  /// What the value says.
  public let meaning: String
  /// What a value looks like; nil for a record or a list of records, whose names have examples of their own.
  public let example: String?
  /// Where it comes from; a name without a source of its own comes from where its record does.
  public let source: String?
  /// What one of the records is called that the names inside belong to; nil where there are none.
  public let record: String?
  /// The names inside a record or list.
  public let fields: [FieldDescription]

  init(_ entry: Shape.Entry, of record: Shape, from origin: String?) {
    (name, unit, meaning) = (entry.name, entry.unit, entry.meaning)
    let nested = entry.kind.nested
    // A record that only holds rows is named after its field, which says nothing more.
    type = nested?.noun == "'\(entry.name)'" ? "record" : entry.kind.description
    let source = nested.flatMap(FieldCatalogue.source) ?? origin
    self.source = source
    self.record = nested?.noun
    example = nested == nil ? FieldExamples.example(of: entry, in: record) : nil
    fields = nested.map { shape in shape.entries.map { FieldDescription($0, of: shape, from: source) } } ?? []
  }
}

/// Every name of every template, from the declarations against which templates are checked.
public enum FieldCatalogue {
  /// The documents in the order of a pack, then the page around them, then mails and the page around those.
  public static let documents: [DocumentFields] =
    DocumentKind.allCases.map { DocumentFields($0.rawValue, template: $0.rawValue + ".md", $0.shape) }
    + [DocumentFields("page", template: "page.html", PageFields.fields.shape)]
    + MailKind.allCases.map { DocumentFields($0.rawValue, template: $0.rawValue + ".md", $0.shape) }
    + [DocumentFields("mail", template: "mail.html", MailPageFields.fields.shape)]

  /// Where the values of a record come from; a record that only holds rows takes it from them.
  static func source(of shape: Shape) -> String? {
    if let source = FieldSources.source(of: shape.noun) { return source }
    guard shape.noun.hasPrefix("'"), let rows = shape.entries.first?.kind.nested else { return nil }
    return source(of: rows)
  }
}

extension DocumentFields {
  fileprivate init(_ document: String, template: String, _ shape: Shape) {
    (self.document, self.template, record) = (document, template, shape.noun)
    let source = FieldCatalogue.source(of: shape)
    self.source = source
    fields = shape.entries.map { FieldDescription($0, of: shape, from: source) }
  }
}
