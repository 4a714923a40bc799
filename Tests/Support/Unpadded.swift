extension String {
  /// The Markdown with one space around each cell, however far its columns were filled up.
  public var unpadded: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("|") else { return String(line) }
      return String(line).replacing(/[ ]+\|/, with: " |").replacing(/\|[ ]+/, with: "| ")
    }
    .joined(separator: "\n")
  }
}
