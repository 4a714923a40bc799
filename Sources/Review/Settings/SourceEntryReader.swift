import Diagnostics
import Tables
import Yams

/// Reads the `sources:` list of the settings (design §5).
enum SourceEntryReader {
  /// The entries that are usable; what is wrong with the others is left with `reader`.
  static func entries(_ node: Node, _ presets: PresetLibrary, _ reader: inout YAMLReader) -> [SourceEntry] {
    guard let sequence = node.sequence else {
      reader.report(
        "setting-invalid",
        "'sources' must be a list of entries that start with '- files:'",
        node,
        "sources"
      )
      return []
    }
    return sequence.enumerated().flatMap { index, item in
      reader.section(item, path: "sources[\(index + 1)]").map { entries($0, item, presets, &reader) } ?? []
    }
  }

  private static let keys = ["files", "preset", "client"] + SourceFormReader.keys

  /// The entries that one item stands for: one for each kind of record, where a preset reads several from one file.
  private static func entries(
    _ section: YAMLSection,
    _ node: Node,
    _ presets: PresetLibrary,
    _ reader: inout YAMLReader
  ) -> [SourceEntry] {
    let files = section.value(of: "files").map { reader.text($0, path: section.path(of: "files")) }
    let client = section.value(of: "client").flatMap { reader.text($0, path: section.path(of: "client")) }
    for (key, value) in section.entries where !keys.contains(key) {
      reader.reportUnknown(key, path: section.path(of: key), among: keys, value)
    }
    let forms = forms(section, node, presets, &reader).map { form in
      var form = SourceFormReader(form)
      for (key, value) in section.entries { _ = form.read(key, value, path: section.path(of: key), &reader) }
      form.checkFieldNames(&reader)
      return form.form
    }
    guard let files else {
      reportMissing("files", of: section, node, hint: "add 'files: exports/jira-*.csv'", &reader)
      return []
    }
    guard let files else { return [] }
    return forms.map { SourceEntry(files: files, line: node.mark?.line ?? 0, client: client, form: $0) }
  }

  /// What the entry starts from: the forms of its preset, or an empty one of its kind of record.
  private static func forms(
    _ section: YAMLSection,
    _ node: Node,
    _ presets: PresetLibrary,
    _ reader: inout YAMLReader
  ) -> [SourceForm] {
    let records = section.value(of: "records").map {
      SourceFormReader.recordType($0, path: section.path(of: "records"), &reader)
    }
    guard let preset = section.value(of: "preset") else {
      guard let records else {
        reportMissing("records", of: section, node, hint: "add 'records: work-items'", &reader)
        return []
      }
      return records.map { [SourceForm(records: $0)] } ?? []
    }
    let forms = presetForms(preset, path: section.path(of: "preset"), presets, &reader)
    guard let records else { return onlyOne(forms, section, &reader) }
    let chosen = forms.filter { $0.records == records }
    if chosen.isEmpty, !forms.isEmpty, records != nil, let node = section.value(of: "records") {
      reader.report(
        "setting-invalid",
        "the preset reads no \(records?.rawValue ?? "")",
        node,
        section.path(of: "records"),
        hint: "it reads \(forms.map(\.records.rawValue).joined(separator: " and "))"
      )
    }
    return chosen
  }

  /// Fields of an entry are those of one kind of record.
  private static func onlyOne(
    _ forms: [SourceForm],
    _ section: YAMLSection,
    _ reader: inout YAMLReader
  ) -> [SourceForm] {
    guard forms.count > 1, let node = section.value(of: "fields") ?? section.value(of: "where") else { return forms }
    let names = forms.map(\.records.rawValue)
    reader.report(
      "setting-missing",
      "the preset reads \(names.joined(separator: " and ")): say whose fields and rows are meant",
      node,
      section.path(of: "records"),
      hint: "write an entry for each, with 'records: \(names[0])' in the first"
    )
    return []
  }

  private static func presetForms(
    _ node: Node,
    path: String,
    _ presets: PresetLibrary,
    _ reader: inout YAMLReader
  ) -> [SourceForm] {
    guard let name = reader.text(node, path: path) else { return [] }
    if let (preset, problems) = presets.preset(name) {
      reader.report(problems)
      return preset?.forms ?? []
    }
    let known = presets.names
    let meant = nearestName(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    reader.report(
      "preset-unknown",
      "there is no preset '\(name)'",
      node,
      path,
      hint: known.isEmpty
        ? "no presets were found: they lie in templates/sources/ of the workspace and of reviewpack"
        : "\(meant)There are: \(known.joined(separator: ", "))"
    )
    return []
  }

  private static func reportMissing(
    _ key: String,
    of section: YAMLSection,
    _ node: Node,
    hint: String,
    _ reader: inout YAMLReader
  ) {
    reader.report(
      "setting-missing",
      "an entry of 'sources' lacks '\(key)'",
      node,
      section.path(of: key),
      hint: hint
    )
  }
}
