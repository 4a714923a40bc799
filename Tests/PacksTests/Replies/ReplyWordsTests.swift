import Mail
import Tables
import Testing

@testable import Packs
@testable import Review

/// What our links say in each language is understood when it comes back, also where the lines below it are deleted.
@Suite struct ReplyWordsTests {
  private static let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
  private static let languages = ["en-GB", "en-US", "de-DE", "fr-FR"]

  private static func portfolio() throws -> Portfolio {
    let files = WorkspaceFiles([
      "exports/clients.csv": "id,name,currency,locale\nacme,Acme,GBP,de-AT\n",
      "exports/contacts.csv": "id,client,name,email,role,side,authorised,may_sign\n"
        + "dana,acme,Dana Kerr,dana@acme.example,Head,client,yes,scope;change;criteria\n",
      "exports/projects.csv": "id,client,name\nPA,acme,Desk\n",
      "exports/decisions.csv": "id,client,question,needs_client_input,asked_on\nD-1,acme,How?,yes,2026-10-01\n",
      "exports/decision-options.csv": "decision,label,summary\nD-1,A,Now\nD-1,B,Later\n",
      "exports/criteria.csv": "id,project,statement,state\nC-3,PA,Fewer calls,proposed\n",
      "exports/change-requests.csv": "id,project,title,raised_by,raised_on,state\n"
        + "CR-12,PA,More,client,2026-10-01,submitted\n",
    ])
    return Portfolio(loading: files, settings: Settings(), period: .ofReplies)
  }

  private static func read(_ subject: String, _ text: String) throws -> [String] {
    let reader = ReplyReader(try portfolio(), register: ReplyRegister(), library: library)
    let mail = ReceivedMail(
      file: "a.eml",
      line: 1,
      from: [Mailbox(address: "dana@acme.example")],
      subject: subject,
      sentOn: "2026-10-07",
      text: text,
      bytes: Array(text.utf8)
    )
    let replies = reader.read([mail])
    return replies.mails.flatMap(\.said).map { "\($0.about)=\($0.answer)" } + replies.diagnostics.map(\.code)
  }

  private func words(_ tag: String) -> Catalogue {
    tag == "en-GB" ? .english : CatalogueReader.catalogue(tag, Self.library).0
  }

  @Test(arguments: languages)
  func understandsTheLinksOfDecisions(tag: String) throws {
    let words = words(tag)
    let (subject, choice) = (
      words.say("Decision \("D-1"): option \("B")"), words.say("I choose option \("B"): \("Later")")
    )
    #expect(try Self.read(subject, "") == ["decision:D-1=B"])
    #expect(try Self.read(subject, "How?\n\n\(choice)\n") == ["decision:D-1=B"])
    #expect(try Self.read("Re: \(subject)", words.say("I choose option \("A")") + ".") == ["decision:D-1=A"])
    #expect(try Self.read(words.say("Decision \("D-1"): another way"), "Neither.") == ["reply-to-read"])
    #expect(try Self.read(subject, "Please wait.") == ["reply-to-read"])
  }

  @Test(arguments: languages)
  func understandsTheLinksOfCriteriaAndChanges(tag: String) throws {
    let words = words(tag)
    #expect(try Self.read(words.say("Criterion \("C-3") agreed"), "") == ["criterion:C-3=agreed"])
    let agreed = words.say("I agree to the criterion \("C-3") as published for \("Acme"):")
    #expect(try Self.read("x", agreed + "\nFewer calls\n") == ["criterion:C-3=agreed"])
    #expect(try Self.read(words.say("Criterion \("C-3"): a change"), "x") == ["reply-to-read"])
    #expect(try Self.read("x", words.say("Change \("CR-12") approved")) == ["change-request:CR-12=approved"])
    let approval = words.say("I approve the change \("CR-12") as you have offered it:")
    #expect(try Self.read("x", approval + "\nMore\n") == ["change-request:CR-12=approved"])
    #expect(try Self.read(words.say("Change \("CR-12"): another way"), "x") == ["reply-to-read"])
    #expect(try Self.read("x", words.say("\("CR-12") approved") + "!") == ["change-request:CR-12=approved"])
  }
}
