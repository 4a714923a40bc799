/// The page `docs/fields.md`: every name a template may use, from the same catalogue as `reviewpack fields`.
public enum FieldManual {
  /// The page, as Markdown: a chapter for each document, then one for each kind of record.
  public static func page(of documents: [DocumentFields]) -> String {
    let records = records(in: documents)
    return introduction + chapters(on: documents).joined() + "\n# Records\n\nEach may stand in several documents.\n"
      + records.map(chapter).joined()
  }

  private static let introduction = """
    # The names that templates may use

    Templates are checked against these declarations before anything is filled: an unknown name is an error with its line.
    `{{name}}` shows a text or figure, `{{{name}}}` markup; a section, `{{#name}} … {{/name}}`, opens a record, repeats for
    each record of a list, and is left out where a value is absent; `{{^name}} … {{/name}}` is shown only then. A figure has
    other forms behind a dot, such as `{{as_of.iso}}`. The examples are from the sample workspace, or such as might stand
    there. `reviewpack fields DOCUMENT` prints the same for one document, with the names of its records in their places.

    # Documents

    """

  /// One kind of record.
  private struct Record {
    let noun: String
    let title: String
    let source: String?
    let fields: [FieldDescription]
  }

  /// A chapter for each document; one that is filled from the record of an earlier one has its names.
  private static func chapters(on documents: [DocumentFields]) -> [String] {
    var first: [String: String] = [:]
    return documents.map { document in
      if let earlier = first[document.record] {
        return "\n## \(document.template)\n\nThe names of [\(earlier)](#\(anchor(earlier))).\n"
      }
      first[document.record] = document.template
      return chapter(document.template, source: document.source, document.fields)
    }
  }

  private static func chapter(on record: Record) -> String {
    chapter(record.title, source: record.source, record.fields)
  }

  private static func chapter(_ title: String, source: String?, _ fields: [FieldDescription]) -> String {
    let rows = flattened(fields).map { path, field in
      let unit = field.unit.map(cell) ?? ""
      return
        "| `\(path)` | \(type(of: field)) | \(unit) | \(cell(field.meaning)) | \(field.example.map(code) ?? "") |\n"
    }
    return "\n## \(title)\n\n" + (source.map { "From: \(cell($0)).\n\n" } ?? "")
      + "| name | type | unit | what it says | example |\n|---|---|---|---|---|\n" + rows.joined()
  }

  /// The names of a record; one that only holds rows is followed by them.
  private static func flattened(_ fields: [FieldDescription]) -> [(path: String, field: FieldDescription)] {
    fields.flatMap { field in
      let inner = field.isRowsOnly ? field.fields.map { (path: "\(field.name).\($0.name)", field: $0) } : []
      return [(path: field.name, field: field)] + inner
    }
  }

  private static func type(of field: FieldDescription) -> String {
    guard let record = field.record, !field.isRowsOnly else { return cell(field.type) }
    return "[\(cell(field.type))](#\(anchor(record)))"
  }

  /// The anchor that engines give a heading.
  private static func anchor(_ heading: String) -> String {
    String(heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }).replacing(
      " ",
      with: "-"
    )
  }

  /// Every kind of record below some documents, in the order of its noun.
  private static func records(in documents: [DocumentFields]) -> [Record] {
    var found: [String: Record] = [:]
    var open = documents.flatMap(\.fields)
    while let field = open.popLast() {
      open += field.fields
      guard let noun = field.record, !field.isRowsOnly else { continue }
      let known = found[noun]?.fields ?? []
      // Of two records with one noun, the names of both.
      let more = field.fields.filter { new in !known.contains { $0.name == new.name } }
      found[noun] = Record(noun: noun, title: noun, source: found[noun]?.source ?? field.source, fields: known + more)
    }
    return found.values.sorted { (sortKey($0.noun), $0.noun) < (sortKey($1.noun), $1.noun) }
  }

  private static func sortKey(_ noun: String) -> String { noun.hasPrefix("the ") ? String(noun.dropFirst(4)) : noun }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }

  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    return "\(fence)\(text.replacing("|", with: "\\|"))\(fence)"
  }
}

extension FieldDescription {
  /// Whether it is a record named after its field, which holds rows and nothing else.
  fileprivate var isRowsOnly: Bool { record == "'\(name)'" }
}
