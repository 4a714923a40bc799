import Tables

/// Where nothing is said: what records show by what is missing in them.
///
/// Internal.
public struct SilenceMap: Sendable {
  /// A person's questions that have been open for long.
  public struct Unanswered: Sendable {
    /// Who was asked.
    public let person: String
    /// The questions, the oldest first.
    public let questions: [String]
    /// How many working days the oldest has been open.
    public let oldest: Int
  }

  /// A member of a forum who came to none of its meetings.
  public struct Absent: Sendable {
    /// Who.
    public let person: String
    /// The forum.
    public let forum: String
    /// How many meetings were held.
    public let meetings: Int
  }

  /// A question of the latest survey that most people left blank.
  public struct Skipped: Sendable {
    /// The question.
    public let question: String
    /// How many left it blank.
    public let blank: Int
    /// How many answered the survey.
    public let answers: Int
  }

  /// How long ago the client last said or did something about a project.
  public struct Phase: Sendable {
    /// The project.
    public let project: String
    /// Its stage; nil where that is not recorded.
    public let stage: String?
    /// The day; nil without any.
    public let lastInput: CivilDate?
    /// How many days ago that was.
    public let days: Int?
  }

  /// The months over which members of forums are looked for, in days.
  public static let meetingDays = 180
  /// The days over which people who may sign for the client are looked for.
  public static let contactDays = 90

  /// Questions open for long, the oldest first.
  public let unanswered: [Unanswered]
  /// Members of forums who came to no meeting.
  public let absent: [Absent]
  /// People who may sign for the client and took part in no conversation.
  public let quiet: [String]
  /// Questions that most people left blank.
  public let skipped: [Skipped]
  /// Projects that are under way, the longest silence first.
  public let phases: [Phase]

  /// Whether there is nothing to tell.
  public var isEmpty: Bool {
    unanswered.isEmpty && absent.isEmpty && quiet.isEmpty && skipped.isEmpty && phases.isEmpty
  }
}

extension AccountReview {
  /// Where the client is silent.
  public var silenceMap: SilenceMap {
    SilenceMap(
      unanswered: unanswered,
      absent: absentMembers,
      quiet: quietContacts,
      skipped: skippedQuestions,
      phases: phases
    )
  }

  private var asOf: CivilDate { visible.dates.asOf }

  private var unanswered: [SilenceMap.Unanswered] {
    let limit = EngagementThresholds().unansweredDays
    let open = allActions.filter { action in
      action.isQuestion && action.isDueFromClient(people) && action.dayDone(by: asOf) == nil
        && calendar.workingDays(from: action.raised, to: asOf) > limit
    }
    let byPerson = Dictionary(grouping: open) { people.resolve($0.owner).name }
    return byPerson.map { person, questions in
      SilenceMap.Unanswered(
        person: person,
        questions: questions.map(\.reference),
        oldest: questions.map { calendar.workingDays(from: $0.raised, to: asOf) }.max() ?? 0
      )
    }.sorted { (-$0.oldest, $0.person) < (-$1.oldest, $1.person) }
  }

  private var absentMembers: [SilenceMap.Absent] {
    let window = window(days: SilenceMap.meetingDays)
    return account.visible.forums.flatMap { forum -> [SilenceMap.Absent] in
      let held = conversations.filter { window.contains($0.on) && $0.forum.map(forum.answers) ?? false }
      guard !held.isEmpty else { return [] }
      let present = Set(held.flatMap(\.people).map { people.resolve($0).key })
      return forum.clientMembers.map(people.resolve).filter { !present.contains($0.key) && $0.contact?.leftOn == nil }
        .map { SilenceMap.Absent(person: $0.name, forum: forum.name, meetings: held.count) }
    }
  }

  /// Of a client with whom nobody is recorded to have spoken at all nothing is told.
  private var quietContacts: [String] {
    guard !conversations.isEmpty else { return [] }
    let window = window(days: SilenceMap.contactDays)
    let heard = Set(conversations.filter { window.contains($0.on) }.flatMap(\.people).map { people.resolve($0).key })
    return people.ofClient.filter { contact in
      !contact.maySign.isEmpty && contact.side == .client && contact.leftOn == nil
        && !heard.contains(People.Person(name: contact.name, contact: contact).key)
    }.map(\.name)
  }

  private var skippedQuestions: [SilenceMap.Skipped] {
    guard let survey = visible.survey else { return [] }
    let responses = account.confidential.responses[survey.survey.id] ?? []
    guard responses.count >= settings.thresholds.surveys.minimumGroup else { return [] }
    return survey.questions.compactMap { result in
      let blank = responses.count { $0.answers[result.question.id] == nil }
      guard blank * 2 > responses.count else { return nil }
      return SilenceMap.Skipped(question: result.question.text, blank: blank, answers: responses.count)
    }
  }

  private var phases: [SilenceMap.Phase] {
    let slice = account.visible
    let clientActions = allActions.filter { $0.isDueFromClient(people) }
    let phases = slice.projects.map { project in
      var days: [CivilDate?] = conversations.filter { $0.project == project.id && $0.direction != .outward }.map(\.on)
      days += clientActions.filter { $0.project == project.id }.map { $0.dayDone(by: asOf) }
      days += slice.decisions.filter { $0.project == project.id && $0.clientInput == .given }.map(\.decidedOn)
      days += slice.milestones.filter { $0.project == project.id }.map(\.decidedOn)
      days += slice.changes.filter { $0.project == project.id }.map(\.clientSignedOn)
      let last = days.compactMap(\.self).filter { $0 <= asOf }.max()
      return SilenceMap.Phase(
        project: project.name,
        stage: project.stage,
        lastInput: last,
        days: last.map { asOf.days(since: $0) }
      )
    }
    return phases.filter { $0.lastInput != nil }.sorted {
      (-($0.days ?? 0), $0.project) < (-($1.days ?? 0), $1.project)
    }
  }
}
