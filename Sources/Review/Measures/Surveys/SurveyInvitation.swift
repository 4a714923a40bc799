import Tables

/// An invitation of one person to one wave.
public struct SurveyInvitation: Sendable {
  /// Who is invited.
  public let contact: Contact
  /// The person's address.
  public let email: String
  /// The person's own code; nil for a confidential wave, and without a key.
  public let code: String?
}

/// Who is invited to a wave that asks for answers, and who is to be reminded of it.
///
/// Internal. A confidential wave invites all alike: no codes, and a reminder to everybody, since whoever got none would
/// be known to have answered.
public struct SurveyInvitations: Sendable {
  /// What the form and every invitation say.
  public let call: SurveyCall
  /// The invitations, by the contact's id.
  public let invitations: [SurveyInvitation]
  /// The day from which on the one reminder is due: half-time.
  public let reminderOn: CivilDate
  /// Those who get the one reminder: of a named wave, who has not answered.
  public let reminders: [SurveyInvitation]
  /// How many were invited of whom no list is recorded.
  public let unlisted: Int
  /// Names on the list that fit no contact of the client.
  public let unknown: [String]
  /// People on the list who have left, or have no address, by id.
  public let unreachable: [Contact]

  fileprivate init(_ call: SurveyCall, _ account: Account, codes: PersonalCodes?) {
    let survey = call.survey
    let people = account.visible.people
    var contacts: [String: Contact] = [:]
    var unknown: [String] = []
    for name in survey.invitedPeople {
      if let contact = people.resolve(name).contact, contact.side == .client {
        contacts[contact.id] = contact
      } else {
        unknown.append(name)
      }
    }
    let invited = contacts.values.sorted { $0.id < $1.id }
    let isReachable = { (contact: Contact) in contact.email != nil && contact.leftOn == nil }
    let codes = call.isConfidential ? nil : codes
    let invitations = invited.filter(isReachable).map { contact in
      SurveyInvitation(
        contact: contact,
        email: contact.email ?? "",
        code: codes?.code(of: contact.id, in: survey.id)
      )
    }
    let responses = account.confidential.responses[survey.id] ?? []
    let answered = responses.compactMap(\.contact) + (account.confidential.answeredSince[survey.id] ?? [])
    let keys = Set(answered.map { people.resolve($0).key })
    let hasAnswered = { (invitation: SurveyInvitation) in keys.contains(people.resolve(invitation.contact.id).key) }
    self.call = call
    self.invitations = invitations
    reminderOn = survey.opened.adding(days: (survey.closed.days(since: survey.opened) + 1) / 2)
    reminders = call.isConfidential ? invitations : invitations.filter { !hasAnswered($0) }
    unlisted = survey.invitedPeople.isEmpty ? survey.invited : 0
    self.unknown = unknown.sorted()
    unreachable = invited.filter { !isReachable($0) }
  }
}

extension AccountReview {
  /// Who is invited to each wave that asks for answers.
  ///
  /// - Parameter codes: The personal codes; nil where the workspace has no key.
  /// - Returns: The invitations, wave by wave, the first to close first.
  public func surveyInvitations(codes: PersonalCodes?) -> [SurveyInvitations] {
    visible.surveyCalls.map { SurveyInvitations($0, account, codes: codes) }
  }
}
