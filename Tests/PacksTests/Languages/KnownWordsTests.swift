import Testing

@testable import Packs

/// Words that exports of many firms have are said in the reader's language.
@Suite struct KnownWordsTests {
  private static func format(_ locale: String) throws -> Format {
    let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
    return try Languages(of: [locale], library).format(locale: locale, currency: "EUR")
  }

  @Test(arguments: [
    ("de-DE", "Account Manager", "Kundenbetreuung"), ("fr-FR", "account manager", "suivi du client"),
    ("de-DE", "Leiter IT und Organisation", "Leiter IT und Organisation"),
    ("en-GB", "Account Manager", "Account Manager"),
  ])
  func aCommonRoleIsTranslatedAndEveryOtherStays(locale: String, role: String, said: String) throws {
    #expect(try Words.role(role, Self.format(locale)) == said)
  }

  @Test(arguments: [("de-DE", "Ticket und Portal"), ("en-GB", "ticket and portal")])
  func channelsAreListedInTheReadersLanguage(locale: String, said: String) throws {
    #expect(try Words.channels(["ticket", "portal"], Self.format(locale)) == said)
    #expect(try Words.channels([], Self.format(locale)) == nil)
  }
}
