import Testing

/// The stylesheet knows the sections that look in a way of their own, in every language of the catalogues.
@Suite struct StyleTests {
  @Test(arguments: ["de-DE", "fr-FR"])
  func theThreeFiguresAreFoundByTheirHeading(_ language: String) throws {
    let words = try ProjectFiles.text("templates/strings/\(language).yaml")
    let heading = try #require(words.firstMatch(of: /\n  "At a glance": "([A-Za-z ]+)"\n/)?.1)
    let id = heading.lowercased().replacing(" ", with: "-")
    #expect(try ProjectFiles.text("templates/style.css").contains("[id$=\"\(id)\"]"), "\(heading)")
  }
}
