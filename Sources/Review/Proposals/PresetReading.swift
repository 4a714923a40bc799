import Tables

/// An export as an entry that names a preset has it read, with what such an entry has to say besides.
struct PresetReading {
  let export: Export
  let lines: [PresetEntryLine]

  /// Opens an export by the forms of a preset; nil where it cannot be read by them.
  ///
  /// - Parameters:
  ///   - forms: The forms of the preset.
  ///   - given: The export as it was opened without them.
  ///   - bytes: What its file holds.
  init?(_ forms: [SourceForm], _ given: Export, bytes: [UInt8]) {
    guard var options = forms.first?.reading else { return nil }
    var lines: [PresetEntryLine] = []
    let open = { (options: ReadingOptions) in try? Export(file: given.file, bytes: bytes, options: options) }
    var opened = open(options)
    if opened == nil || opened?.reading.path != given.reading.path, let path = given.reading.path {
      options.path = path
      lines.append(.init("at: \(YAMLText.scalar(path))"))
      opened = open(options)
    }
    guard let found = opened else { return nil }
    if options.encoding == nil, let name = Self.encoding(of: found.reading) {
      options.encoding = TextEncoding(name)
      lines.append(.init("encoding: \(YAMLText.scalar(name))", [.encoding(name)]))
    }
    let assumed = AssumedForms(forms, in: found)
    if options.dayOrder == nil, let (order, questions) = assumed.order {
      options.dayOrder = order
      lines.append(.init("dates: \(order.rawValue)\(Self.reason(questions))", questions))
    }
    if options.decimalMark == nil, let (mark, questions) = assumed.mark {
      options.decimalMark = mark
      lines.append(.init("decimal: \(mark.rawValue)\(Self.reason(questions))", questions))
    }
    guard let export = options == found.options ? found : open(options) else { return nil }
    self.export = export
    self.lines = lines
  }

  private static func reason(_ questions: [Question]) -> String {
    questions.isEmpty ? "  # as other columns of the file show" : ""
  }

  /// The encoding of a file that does not say which it has; nil where nothing had to be assumed.
  private static func encoding(of reading: Tables.Reading) -> String? {
    reading.format == .csv && !reading.bom && reading.encoding != "utf-8" ? reading.encoding : nil
  }
}

/// A line of an entry, with what has to be asked about it.
struct PresetEntryLine {
  /// The line without the white space before it; nil where there is only something to ask.
  let text: String?
  let questions: [Question]

  init(_ text: String?, _ questions: [Question] = []) {
    self.text = text
    self.questions = questions
  }
}
