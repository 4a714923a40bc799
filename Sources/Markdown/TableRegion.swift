/// The element around a table that a keyboard can scroll and a screen reader can name.
enum TableRegion {
  /// Wraps a table; a region without a name would be no landmark, so it has the role only with a label.
  static func wrap(_ table: SyntaxNode, label: String?) {
    let name = label.map { " role=\"region\" aria-label=\"\(HTMLText.escaped($0))\"" } ?? ""
    table.setCustom(
      enter: "<div class=\"table\" tabindex=\"0\"\(name)>\n" + table.onEnter,
      exit: table.onExit + "\n</div>"
    )
  }
}
