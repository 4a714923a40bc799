import TestSupport
import Tables
import Testing

@testable import Review

/// What finished files are searched for, and what the client may read, is complete.
@Suite struct TextsTests {
  /// All texts but those that nobody wrote: where a record came from, periods, and ids made from other fields.
  private func texts(of value: Any) -> Set<String> {
    var texts: Set<String> = []
    _ = ValueWalk.leaves(of: value) { value in
      if value is Origin || value is Period || value is Measurement { return true }
      if let text = value as? String, !text.isEmpty, !text.hasPrefix("row-") { texts.insert(text) }
      return false
    }
    return texts
  }

  @Test(arguments: 1...20)
  func namesEveryTextOfTheClientsRecords(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let portfolio = try RandomWorkspace(&random, broken: 0).workspace.portfolio()
    for account in portfolio.accounts {
      let slice = account.visible
      var texts = texts(of: slice.people.ofClient)
      for child in Mirror(reflecting: slice).children where child.label != "people" {
        texts.formUnion(self.texts(of: child.value))
      }
      texts.subtract(slice.decisions.flatMap(\.options).map(\.id))
      #expect(texts.subtracting(slice.texts).sorted() == [])
    }
  }

  @Test func namesOurOwnPeople() throws {
    let texts = try Workspace().portfolio().firmTexts
    #expect(Set(texts).isSuperset(of: ["Firm", "tom", "Tom Aldous", "tom@firm.example", "Delivery lead"]))
  }

  @Test func identifiesAClient() throws {
    var workspace = Workspace([
      "milestones.csv": "id,project,name,baseline\nMILE-1,PB,Go live,2026-10-09\nM1,PB,Other,2026-10-09\n",
      "actions.csv": "id,client,kind,text,owner,raised,audience\nSECRET-1,bravo,task,x,tom,2026-10-05,internal\n",
    ])
    workspace.exports["clients.csv"] =
      "id,name,currency,domains,external_ids\nacme,Acme Ltd,GBP,,\nbravo,Bravo GmbH,EUR,bravo.example;b.example,BRAVO-9\n"
    let values = try workspace.portfolio().account("bravo").identifyingValues
    #expect(
      Set(values.map { "\($0.kind) \($0.text)" }) == [
        "name Bravo GmbH", "contact Omar Blau", "address omar@bravo.example", "domain bravo.example",
        "domain b.example", "id BRAVO-9", "id MILE-1", "id SECRET-1",
      ]
    )
  }

  @Test func keepsInternalTextsLineByLineWhereTheyAreLongEnough() {
    let lines = InternalText.lines(.action, "too short\r\nbut this one is not\n\nÄÖÜÄÖÜÄÖÜ\nand neither is this")
    #expect(lines.map(\.text) == ["but this one is not", "and neither is this"])
  }
}
