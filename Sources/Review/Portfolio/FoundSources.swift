import Diagnostics
import Tables

/// The columns of one file that the fields and filters of a form mean.
struct FoundSources {
  /// The fields by name, sorted; what a preset names and neither the file nor the record has is not here.
  let fields: [(name: String, source: FieldSource)]
  /// Which rows are used.
  let filters: [RowFilter]
  /// What the settings name and no row of a JSON file has: tools leave out what is not set.
  let warnings: [Diagnostic]

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - form: How files are mapped.
  ///   - export: The file.
  ///   - required: The fields that every record needs.
  /// - Throws: Every column that is named and does not exist, but those of a preset that no record needs.
  init(_ form: SourceForm, in export: Export, required: Set<String>) throws(ProblemList) {
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    var fields: [(name: String, source: FieldSource)] = []
    for (name, mapping) in form.fields.sorted(by: { $0.key < $1.key }) {
      if let source = mapping.source(in: export) {
        fields.append((name, source))
      } else if let preset = mapping.preset {
        if required.contains(name) { problems.append(Self.misfit(preset, name, mapping.columns, export)) }
      } else if Self.mayBeAbsent(mapping.columns, in: export), !required.contains(name) {
        warnings.append(Self.absent(mapping.columns, in: export, field: name, "'\(name)' is not recorded"))
      } else {
        problems.append(Self.missing(mapping.columns, in: export))
      }
    }
    var filters: [RowFilter] = []
    for filter in form.filters {
      // A column that is absent is empty in every row: only a filter that would leave out all of them is a fault.
      let keepsEmpty = filter.values.contains("") == filter.keepsMatches
      if let column = filter.columns.first(where: export.has) {
        filters.append(
          filter.keepsMatches ? .keep(column, is: filter.values) : .keep(column, not: filter.values)
        )
      } else if let preset = filter.preset {
        // A tool that does not write the column has none of its values: only a filter that asks for one is a fault.
        let leavesOutAll = filter.keepsMatches && !filter.values.contains("")
        if leavesOutAll { problems.append(Self.misfit(preset, "where", filter.columns, export)) }
      } else if Self.mayBeAbsent(filter.columns, in: export), keepsEmpty {
        warnings.append(Self.absent(filter.columns, in: export, field: "where", "'where' leaves out nothing by it"))
      } else {
        problems.append(Self.missing(filter.columns, in: export))
      }
    }
    guard problems.isEmpty else { throw ProblemList(all: problems) }
    (self.fields, self.filters, self.warnings) = (fields, filters, warnings)
  }

  /// Whether columns are paths inside the rows, where tools leave out what is not set.
  private static func mayBeAbsent(_ columns: [ColumnName], in export: Export) -> Bool {
    export.reading.format == .json
      && columns.allSatisfy { name in
        switch name {
        case .heading(let path), .path(let path): !path.hasPrefix("$.")
        case .beginning, .place, .lookup: false
        }
      }
  }

  private static func absent(
    _ columns: [ColumnName],
    in export: Export,
    field: String,
    _ consequence: String
  ) -> Diagnostic {
    let missing = missing(columns, in: export)
    var place = missing.place
    place.field = field
    let message = "\(missing.message) in any row; \(consequence)"
    return Diagnostic(.warn, missing.code, message, at: place, hint: missing.hint)
  }

  private static func missing(_ columns: [ColumnName], in export: Export) -> Diagnostic {
    if columns.count == 1 {
      do throws(Diagnostic) {
        _ = try export.selector(columns[0])
      } catch {
        return error
      }
    }
    return none(of: columns, in: export)
  }

  private static func none(of columns: [ColumnName], in export: Export) -> Diagnostic {
    Diagnostic(
      .error,
      "column-missing",
      "there is none of the columns \(listed(columns))",
      at: .init(file: export.file, line: export.reading.headingLine),
      hint: nearest(to: columns, in: export).map { "did you mean '\($0.shortened)'?" }
    )
  }

  private static func misfit(
    _ preset: String,
    _ field: String,
    _ columns: [ColumnName],
    _ export: Export
  ) -> Diagnostic {
    let meant = nearest(to: columns, in: export)
    let instead =
      switch field {
      case "where": "where: { column: HEADING, … }"
      case "project", "client", "survey": "\(field): { value: ID }"
      default: "\(field): HEADING"
      }
    return Diagnostic(
      .error,
      "preset-misfit",
      "the preset '\(preset)' does not fit this file: '\(field)' is read from \(listed(columns)), which it lacks",
      at: .init(file: export.file, line: export.reading.headingLine, field: field),
      hint: meant.map { "did you mean '\($0.shortened)'? Then map it in the entry, which wins over the preset" }
        ?? "write '\(instead)' in the entry, or see which preset fits with 'reviewpack read'"
    )
  }

  private static func listed(_ columns: [ColumnName]) -> String {
    let names = columns.prefix(6).map { "'\($0.description.shortened)'" }
    let more = columns.count > names.count ? ", …" : ""
    return names.count == 1 ? names[0] : names.joined(separator: ", ") + more
  }

  private static func nearest(to columns: [ColumnName], in export: Export) -> String? {
    columns.lazy.compactMap { nearestName(to: $0.description, among: export.columns) }.first
  }
}

extension FieldMapping {
  /// The columns it may come from, best first.
  var columns: [ColumnName] {
    sources.compactMap { source in
      if case .column(let name) = source.origin { name } else { nil }
    }
  }

  /// The first source whose column the file has; nil where it has none of them.
  func source(in export: Export) -> FieldSource? {
    sources.first { source in
      if case .column(let name) = source.origin { export.has(name) } else { true }
    }
  }
}
