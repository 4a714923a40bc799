import Diagnostics
import Review

/// The locales of a portfolio's clients and of the house.
struct LocalesInUse {
  private let portfolio: Portfolio

  init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// Every locale, the house's among them.
  var all: Set<String> {
    Set(portfolio.accounts.compactMap(\.visible.client.locale)).union([portfolio.settings.locale])
  }

  /// What is told of those that have no words, each where it is given.
  func notes(_ languages: Languages) -> [Diagnostic] {
    let house = languages.note(
      on: portfolio.settings.locale,
      at: .init(file: SettingsReader.fileName, field: "locale"),
      client: nil
    )
    let clients = portfolio.accounts.compactMap { account -> Diagnostic? in
      let client = account.visible.client
      return client.locale.flatMap {
        languages.note(on: $0, at: client.origin.place(field: "locale"), client: client.id)
      }
    }
    return [house].compactMap(\.self) + clients
  }
}
