import Diagnostics

/// Records that are loaded and checked, and stand in no document yet.
enum UnshownRecords {
  /// The kinds of such records.
  static let types: Set<RecordType> = [.forums, .gifts, .opportunities]

  /// A word on each file of such records, so that nobody looks for them in a pack.
  static func notes(on files: [FileAccount]) -> [Diagnostic] {
    files.filter { types.contains($0.records) && $0.read > 0 }.map { file in
      Diagnostic(
        .note,
        "file-unused",
        "\(file.records.rawValue) are read and checked; no document shows them yet",
        at: .init(file: file.file)
      )
    }
  }
}

extension RecordType {
  /// Whether some document shows records of this kind.
  public var isShown: Bool { !UnshownRecords.types.contains(self) }
}
