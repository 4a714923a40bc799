import Diagnostics
import Tables

/// The mails that a client's released pack calls for, and why others are not written.
///
/// It says who gets what, and no words: those are made of templates.
public struct MailPlan: Sendable {
  /// The mails, the pack first.
  public private(set) var letters: [MailLetter] = []
  /// What keeps people from being written to, each with the record and the column to change.
  public private(set) var refusals: [Diagnostic] = []

  private let review: AccountReview
  private let documents: [String]
  private let check: RecipientCheck

  /// Plans the mails of a client.
  ///
  /// - Parameters:
  ///   - review: The client's review.
  ///   - documents: The documents of the client's pack, by name, in the order of a pack.
  public init(_ review: AccountReview, documents: [String]) {
    self.review = review
    self.documents = documents
    check = RecipientCheck(review.visible.client, review.addresses, on: review.visible.dates.issueOn)
    do throws(Diagnostic) {
      let sender = try SenderChoice.sender(for: review)
      try checkVoice()
      planPack(from: sender)
      planSurvey(from: sender)
      planDecisions(from: sender)
      planFollowUps(from: sender)
      planUpdate(from: sender)
      planBrief(from: sender)
    } catch {
      refusals.append(error)
    }
    var told: Set<Diagnostic> = []
    refusals = refusals.filter { told.insert($0).inserted }.sorted()
  }

  // MARK: The one voice

  /// The client's people who speak for it.
  private var voices: [Contact] { review.people.ofClient.filter { $0.isOneVoice && $0.leftOn == nil } }

  private func checkVoice() throws(Diagnostic) {
    let voices = voices
    guard voices.count > 1 else { return }
    throw problem(
      "voice-unclear",
      "\(voices.map(\.name).joined(separator: " and ")) are each the client's one voice, so it is not clear who is "
        + "addressed",
      voices[1],
      "one_voice",
      "set one_voice for one of them"
    )
  }

  // MARK: Letters

  /// A mail to a group: to the one voice where it belongs to it, with copies to the others; else to all.
  private func letter(
    _ occasion: MailLetter.Occasion,
    from sender: Contact,
    to group: [Contact],
    about documents: [String]
  ) -> MailLetter {
    let (voice, others) = (group.filter(\.isOneVoice), group.filter { !$0.isOneVoice })
    return MailLetter(
      occasion: occasion,
      from: sender,
      to: voice.isEmpty ? others : voice,
      copies: voice.isEmpty ? [] : others,
      documents: documents,
      isWhole: documents == self.documents
    )
  }

  /// Of some people those who are sent a document; nil, with a word on each, where one of them must not have it or where
  /// there is none.
  private mutating func readers(of document: String, among people: [Contact], _ what: String) -> [Contact]? {
    let group = people.filter { $0.mayReceive(document) }
    let refused = group.compactMap { contact in check.refusal(of: contact).map { (contact, $0) } }
    for (contact, refusal) in refused { refuse(contact, refusal) }
    if !refused.isEmpty { return nil }
    if group.isEmpty { refusals.append(nobody(what, document)) }
    return group.isEmpty ? nil : group
  }

  private mutating func refuse(_ contact: Contact, _ refusal: RecipientRefusal) {
    refusals.append(
      problem(
        "recipient-refused",
        "no mail goes to \(contact.name): \(refusal.clause)",
        contact,
        refusal.column,
        refusal.remedy
      )
    )
  }

  private func problem(
    _ code: String,
    _ message: String,
    _ contact: Contact,
    _ column: String,
    _ hint: String,
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity,
      code,
      message,
      at: contact.origin.place(field: column),
      hint: hint,
      client: review.visible.client.id,
      records: [contact.reference]
    )
  }

  private func nobody(_ what: String, _ document: String) -> Diagnostic {
    Diagnostic(
      .error,
      "recipient-missing",
      "\(what) goes to nobody: no contact of the client may be sent the document '\(document)'",
      at: review.visible.client.origin.place(),
      hint: "name '\(document)' in receives of an authorised contact with an address in the client's domains",
      client: review.visible.client.id,
      records: [review.visible.client.reference]
    )
  }

  // MARK: The pack

  /// A mail for each set of documents that people are sent; a group in which one must not have them gets none.
  private mutating func planPack(from sender: Contact) {
    var groups: [[String]: [Contact]] = [:]
    var held: Set<[String]> = []
    for contact in review.people.ofClient where !contact.receives.isEmpty {
      let set = documents.filter { contact.mayReceive($0) }
      if let refusal = check.refusal(of: contact) {
        refuse(contact, refusal)
        held.insert(set)
      } else if !set.isEmpty {
        groups[set, default: []].append(contact)
      }
    }
    for set in held { groups[set] = nil }
    guard !groups.isEmpty else {
      if held.isEmpty { refusals.append(nobody("the pack", documents.first ?? "review")) }
      return
    }
    // The review tells all bad news; where none is made, any document may tell of it.
    let readers = groups.filter { !documents.contains("review") || $0.key.contains("review") }.values.joined()
    if let problem = BadNewsHearing.problem(in: review, for: Array(readers)) {
      refusals.append(problem)
      groups = groups.filter { Self.surveys.isSuperset(of: $0.key) }
    }
    if voices.isEmpty { refusals.append(voiceMissing()) }
    let order = groups.sorted { left, right in
      let (first, second) = (left.value.contains(where: \.isOneVoice), right.value.contains(where: \.isOneVoice))
      return first == second ? (right.key.count, left.value[0].id) < (left.key.count, right.value[0].id) : first
    }
    letters += order.map { letter(.pack, from: sender, to: $0.value, about: $0.key) }
  }

  /// The documents that tell no bad news of the work.
  private static let surveys: Set<String> = ["survey", "survey-results"]

  private func voiceMissing() -> Diagnostic {
    Diagnostic(
      .warn,
      "voice-missing",
      "nobody is recorded as the client's one voice, so mails address everybody alike",
      at: review.visible.client.origin.place(),
      hint: "set one_voice for the contact who speaks for the client",
      client: review.visible.client.id,
      records: [review.visible.client.reference]
    )
  }

  // MARK: Surveys

  /// The invitation and one reminder for each wave that asks for answers.
  ///
  /// Whoever the wave lists gets a mail alone, so that nobody reads who else was asked, or has not answered yet; else one
  /// goes to all who are sent the form.
  private mutating func planSurvey(from sender: Contact) {
    guard documents.contains("survey") else { return }
    for invited in review.surveyInvitations(codes: nil) { plan(invited, from: sender) }
  }

  private mutating func plan(_ invited: SurveyInvitations, from sender: Contact) {
    let survey = invited.call.survey
    let named = survey.invitedPeople.compactMap { review.people.resolve($0).contact }.filter { $0.side == .client }
    let people = named.isEmpty ? review.people.ofClient : unique(named)
    for person in people where !named.isEmpty && !person.mayReceive("survey") {
      refusals.append(
        problem(
          "invitation-missing",
          "\(person.name) is invited to the survey '\(survey.name)' and gets no mail: 'receives' does not hold 'survey'",
          person,
          "receives",
          "add 'survey' to receives, or invite this person on paper",
          .warn
        )
      )
    }
    guard let group = readers(of: "survey", among: people, "the survey '\(survey.name)'") else { return }
    let toRemind = Set(invited.reminders.map(\.contact.id))
    for remindOn in [nil, invited.reminderOn] {
      if named.isEmpty {
        letters.append(surveyLetter(invited.call, nil, remindOn, from: sender, to: group))
      } else {
        letters += group.filter { remindOn == nil || toRemind.contains($0.id) }.map {
          surveyLetter(invited.call, $0, remindOn, from: sender, to: [$0])
        }
      }
    }
  }

  private func surveyLetter(
    _ call: SurveyCall,
    _ person: Contact?,
    _ remindOn: CivilDate?,
    from sender: Contact,
    to group: [Contact]
  ) -> MailLetter {
    let isFirst = call.survey.id == review.visible.surveyCalls.first?.survey.id
    let request = SurveyRequest(call: call, isFirst: isFirst, person: person, remindOn: remindOn)
    return letter(.survey(request), from: sender, to: group, about: ["survey"])
  }

  // MARK: Decisions

  /// One mail for each decision that waits, to the one voice and to those who may sign it.
  private mutating func planDecisions(from sender: Contact) {
    let waiting = review.visible.decisions.filter(\.waitsForClient).sorted {
      ($0.decision.due?.iso ?? "~", $0.decision.id) < ($1.decision.due?.iso ?? "~", $1.decision.id)
    }
    guard documents.contains("review"), !waiting.isEmpty else { return }
    let mayDecide = review.people.ofClient.filter { $0.isOneVoice || $0.maySign.contains(.scope) }
    guard let group = readers(of: "review", among: mayDecide, "the request to decide") else { return }
    letters += waiting.map { letter(.decision($0), from: sender, to: group, about: ["review"]) }
  }

  // MARK: Meetings

  /// One mail for each meeting since the period began that the client may read of and has not confirmed.
  private mutating func planFollowUps(from sender: Contact) {
    guard documents.contains("conversations") else { return }
    let dates = review.visible.dates
    let meetings = review.account.visible.interactions.filter { meeting in
      meeting.channel.isFaceToFace && dates.period.start <= meeting.on && meeting.on <= dates.issueOn
        && meeting.isConfirmed != true && meeting.people.contains { review.people.isClients($0) }
    }
    for meeting in meetings {
      let people = meeting.people.compactMap { review.people.resolve($0).contact }
      let present = unique(people.filter { $0.side == .client })
      let what = "the summary of the meeting of \(meeting.on.iso)"
      guard let group = readers(of: "conversations", among: present, what) else { continue }
      letters.append(
        letter(.followUp(summary(of: meeting)), from: sender, to: group, about: ["conversations"])
      )
    }
  }

  private func summary(of meeting: Interaction) -> MeetingSummary {
    let people = meeting.people.map(review.people.resolve)
    let days = review.settings.thresholds.dialogue.correctionDays
    let agreed = Set(meeting.agreed)
    return MeetingSummary(
      meeting: meeting,
      people: people.filter { $0.contact?.side == .client }.map(\.name)
        + people.filter { $0.contact?.side != .client }.map(\.name),
      agreed: review.visible.actionReviews.filter { agreed.contains($0.action.id) },
      correctBy: review.calendar.day(days, workingDaysAfter: review.visible.dates.issueOn),
      correctionDays: days
    )
  }

  // MARK: Silence

  /// One paragraph to the one voice when half the time has passed after which silence is too long.
  private mutating func planUpdate(from sender: Contact) {
    guard documents.contains("review"), let quiet = QuietTime(review) else { return }
    let addressed = voices.isEmpty ? review.people.ofClient.filter(\.isSponsor) : voices
    guard let group = readers(of: "review", among: addressed, "the word in between") else { return }
    guard BadNewsHearing.problem(in: review, for: group) == nil else { return }
    letters.append(letter(.update(quiet), from: sender, to: group, about: ["review"]))
  }

  // MARK: In the house

  /// The brief, to those of our people who are sent it: to our own domains, and never with a client's address.
  private mutating func planBrief(from sender: Contact) {
    let senders = SenderCheck(
      client: review.visible.client.id,
      firm: review.settings.firm,
      addresses: review.addresses,
      day: review.visible.dates.issueOn
    )
    let group = review.people.ofProvider.filter { contact in
      guard !contact.receives.isEmpty, contact.forClients.isEmpty || contact.forClients.contains(senders.client) else {
        return false
      }
      if let name = contact.receives.first(where: { !Settings.internalDocumentNames.contains($0.lowercased()) }) {
        refusals.append(
          problem(
            "recipient-refused",
            "no mail goes to \(contact.name): '\(name.shortened)' is no document that is sent inside the house",
            contact,
            "receives",
            "our own people are sent \(Settings.internalDocumentNames.joined(separator: ", "))"
          )
        )
        return false
      }
      guard let refusal = senders.refusal(of: contact) else { return true }
      refusals.append(
        problem(
          "recipient-refused",
          "no brief goes to \(contact.name): this person \(refusal.why)",
          contact,
          refusal.column,
          refusal.remedy
        )
      )
      return false
    }
    if !group.isEmpty {
      letters.append(
        MailLetter(occasion: .brief, from: sender, to: group, copies: [], documents: ["brief"], isWhole: false)
      )
    }
  }

  /// The people, each once, by id.
  private func unique(_ people: [Contact]) -> [Contact] {
    var seen: Set<String> = []
    return people.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }
}
