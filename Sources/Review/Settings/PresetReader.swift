import Diagnostics
import Tables
import Yams

/// Reads a preset's file.
enum PresetReader {
  /// The preset, nil where it is not usable, and everything that is wrong with the file.
  static func read(_ bytes: [UInt8], name: String, file: String) -> (preset: Preset?, problems: [Diagnostic]) {
    var reader = YAMLReader(file: file, document: .preset)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let problem = Diagnostic(
        .error,
        "encoding-invalid",
        "the preset is not valid UTF-8",
        at: .init(file: file),
        hint: "save the file as UTF-8"
      )
      return (nil, [problem])
    }
    guard let root = reader.root(of: text) else { return (nil, reader.diagnostics) }
    let preset = preset(root, name: name, &reader)
    let isUsable = reader.diagnostics.allSatisfy { $0.severity > .error }
    return (isUsable ? preset : nil, reader.diagnostics)
  }

  private static let ownKeys = ["title", "made_from", "recognise", "sources"]

  private static func preset(_ root: YAMLSection, name: String, _ reader: inout YAMLReader) -> Preset? {
    let title = root.value(of: "title").map { reader.text($0, path: "title") ?? "" }
    let madeFrom = root.value(of: "made_from").map { PresetVariantReader.evidence($0, path: "made_from", &reader) }
    let forms =
      root.value(of: "sources").map { Self.forms($0, in: root, preset: name, &reader) }
      ?? [form(root, preset: name, besides: ownKeys, &reader)].compactMap(\.self)
    if title == nil { reader.reportMissing("title", hint: "say which tool's export it is for") }
    if madeFrom == nil { reader.reportMissing("made_from", hint: "write 'export' or 'description'") }
    guard let title, let madeFrom = madeFrom ?? nil, !forms.isEmpty else { return nil }
    let variants = root.value(of: "recognise").map {
      PresetVariantReader.variants($0, madeFrom: madeFrom, &reader)
    }
    return Preset(name: name, title: title, file: reader.file, variants: variants ?? [], forms: forms)
  }

  private static func forms(
    _ node: Node,
    in root: YAMLSection,
    preset: String,
    _ reader: inout YAMLReader
  ) -> [SourceForm] {
    for (key, value) in root.entries where !ownKeys.contains(key) {
      reader.reportUnknown(key, path: key, among: ownKeys, value)
    }
    guard let sequence = node.sequence else {
      reader.report(
        "setting-invalid",
        "'sources' must be a list of entries that start with '- records:'",
        node,
        "sources"
      )
      return []
    }
    return sequence.enumerated().compactMap { index, item in
      reader.section(item, path: "sources[\(index + 1)]").flatMap { form($0, preset: preset, besides: [], &reader) }
    }
  }

  private static func form(
    _ section: YAMLSection,
    preset: String,
    besides others: [String],
    _ reader: inout YAMLReader
  ) -> SourceForm? {
    let path = section.path(of: "records")
    guard let node = section.value(of: "records") else {
      reader.reportMissing(path, hint: "add 'records: work-items'")
      return nil
    }
    guard let records = SourceFormReader.recordType(node, path: path, &reader) else { return nil }
    var form = SourceFormReader(SourceForm(records: records), preset: preset)
    for (key, value) in section.entries where !others.contains(key) {
      let path = section.path(of: key)
      if !form.read(key, value, path: path, &reader) {
        reader.reportUnknown(key, path: path, among: others + SourceFormReader.keys, value)
      }
    }
    form.checkFieldNames(&reader)
    return form.form
  }
}
