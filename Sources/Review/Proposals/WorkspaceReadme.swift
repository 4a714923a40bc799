/// The page that explains a new workspace to whoever opens it.
enum WorkspaceReadme {
  /// The page as Markdown.
  static var text: String {
    """
    # A reviewpack workspace

    `reviewpack` makes one review pack per client and month from what lies in `exports`.

        reviewpack check .     # says everything that is missing or wrong, and writes nothing
        reviewpack build .     # writes the packs to packs/

    What to do next:

    1. Say in `reviewpack.yaml` what your firm is called, and answer the lines that begin with `question:`.
    2. Fill `exports/clients.csv` and `exports/projects.csv`.
    3. Put the exports of your other tools into `exports` and map their columns in `reviewpack.yaml`, under `sources`.
    4. Add what makes it a review, one register at a time. What is not recorded is said to be "not recorded".

    | register | holds | every row needs |
    |---|---|---|
    \(rows)

    Dates are written as 2026-10-31, numbers as 1234.5, lists as `a;b;c`. `packs/` can be deleted and built again.

    """
  }

  private static var rows: String {
    Registers.types.map { type in
      let needed = type.requiredColumnNames.map { "`\($0)`" }.joined(separator: ", ")
      return "| `\(Registers.path(of: type))` | \(Registers.words(for: type) ?? "") | \(needed) |"
    }.joined(separator: "\n")
  }
}
