/// One entry of `sources:`: which files it is for and how their rows become records (design §5).
public struct SourceEntry: Sendable {
  /// The files, as a glob inside the workspace.
  public var files: String
  /// Where the entry stands in the settings, for messages.
  public var line: Int
  /// The client all its rows belong to, where it names one.
  public var client: String?
  /// How the files are read and mapped.
  public var form: SourceForm

  /// The kind of record its rows are.
  public var records: RecordType { form.records }
}
