import Diagnostics

/// Looks at the sizes of finished pages: large ones are cut off, or do not come through the post (design §9).
enum SizeScan {
  /// The most bytes of a page that is attached to a mail.
  static let largestPage = 250_000

  /// A warning for each page that is too large; none is a reason to hold a pack.
  ///
  /// - Parameters:
  ///   - files: The files that would go to the client.
  ///   - client: The client's id.
  /// - Returns: The warnings, in the order of the files.
  static func findings(in files: [PackFile], for client: String) -> [Diagnostic] {
    files.filter { $0.name.hasSuffix(".html") && $0.bytes.count > largestPage }.map { page in
      Diagnostic(
        .warn,
        "page-large",
        "the page has \(page.bytes.count / 1_000) kB, and \(largestPage / 1_000) kB is the most that mail programs show well",
        at: .init(file: page.name),
        hint: "make logos smaller, or name fewer 'documents' in the settings",
        client: client
      )
    }
  }
}
