import Foundation
import Review

/// `drafts.json`: who is written to by which draft, and of what, so that a build can tell whether drafts still stand.
struct MailRegister: Codable, Equatable {
  static let fileName = "drafts.json"

  /// One draft.
  struct Entry: Codable, Equatable {
    let name: String
    let kind: String
    let from: String
    let to: [String]
    let cc: [String]
    let documents: [String]
  }

  let drafts: [Entry]

  /// A plan's letters with the names of their drafts.
  static func named(_ plan: MailPlan) -> [(name: String, letter: MailLetter)] {
    var names = FileNames()
    return plan.letters.map { letter in
      let name =
        switch letter.occasion {
        case .pack: names.unique("pack", "")
        case .survey(let request):
          names.unique(
            request.remindOn.map { "survey-reminder-" + $0.iso } ?? "survey-invitation",
            // As its form, the first survey goes without its id.
            [request.isFirst ? "" : request.call.survey.id, request.person?.id ?? ""].joined(separator: " ")
          )
        case .decision(let decision): names.unique("decision", decision.decision.id)
        case .followUp(let summary): names.unique("follow-up", summary.meeting.on.iso)
        case .update: names.unique("update", "")
        case .brief: names.unique("brief", "")
        }
      return (name, letter)
    }
  }

  /// Whether every draft of a register that was written is still to be sent by the same person to the same people.
  static func isCurrent(_ bytes: [UInt8], for plan: MailPlan) -> Bool {
    guard let register = try? JSONDecoder().decode(MailRegister.self, from: Data(bytes)) else { return false }
    let planned = named(plan).map { Entry($0.name, $0.letter) }
    return register.drafts.allSatisfy(planned.contains)
  }
}

extension MailRegister.Entry {
  init(_ name: String, _ letter: MailLetter) {
    self.name = name
    kind = letter.occasion.kind.rawValue
    from = letter.from.email ?? ""
    to = letter.to.compactMap(\.email)
    cc = letter.copies.compactMap(\.email)
    documents = letter.documents
  }
}
