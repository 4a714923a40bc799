import Tables

/// Who may be talked to about what, on both sides.
public struct Responsibilities: Sendable {
  /// One person, and what for.
  public struct Entry: Sendable {
    /// The person.
    public let contact: Contact
    /// The names of the projects the person manages.
    public let projects: [String]
    /// The names of the meetings the person belongs to.
    public let forums: [String]

    /// What the person may sign, being authorised.
    public var maySign: Set<Contact.Matter> { contact.isAuthorised ? contact.maySign : [] }
  }

  /// Our people who may speak to this client, those who manage its projects first.
  public private(set) var ours: [Entry] = []
  /// The client's people who decide or meet with us, the sponsor first.
  public private(set) var clients: [Entry] = []

  /// Nobody is known.
  init() {}

  /// Gathers the people of both sides.
  init(of slice: ClientSlice) {
    let here = { (contact: Contact) in contact.leftOn == nil }
    let staff = slice.people.ofProvider.filter { contact in
      here(contact) && contact.isAuthorised
        && (contact.forClients.isEmpty || contact.forClients.contains(slice.client.id))
    }
    ours = staff.map { Entry($0, in: slice) }.sorted { left, right in
      (left.projects.isEmpty ? 1 : 0, left.contact.id) < (right.projects.isEmpty ? 1 : 0, right.contact.id)
    }
    let clients = slice.people.ofClient.filter { here($0) && $0.side == .client }.map { Entry($0, in: slice) }
    self.clients = clients.filter(\.decides).sorted { left, right in
      (left.rank, left.contact.id) < (right.rank, right.contact.id)
    }
  }
}

extension Responsibilities.Entry {
  fileprivate init(_ contact: Contact, in slice: ClientSlice) {
    func isThis(_ name: String) -> Bool { slice.people.resolve(name).contact?.id == contact.id }
    self.contact = contact
    projects = slice.projects.filter { !$0.isClosed && $0.manager.map(isThis) ?? false }.map(\.name)
    forums = slice.forums.filter { ($0.providerMembers + $0.clientMembers).contains(where: isThis) }.map(\.name)
  }

  /// Whether the person decides something, or meets with us.
  fileprivate var decides: Bool {
    contact.isSponsor || contact.isOneVoice || !maySign.isEmpty || !forums.isEmpty
  }

  fileprivate var rank: Int { contact.isSponsor ? 0 : contact.isOneVoice ? 1 : maySign.isEmpty ? 3 : 2 }
}

/// How and when we are reached.
public struct ReachReview: Sendable {
  /// The channels by which requests are to come in.
  public let channels: [String]
  /// The days we work on, 1 for Monday to 7 for Sunday.
  public let week: [Int]
  /// The hours we work.
  public let hours: WorkingHours?
  /// Within which time we promise to answer.
  public let promise: Settings.ReplyPromise?
  /// The time we are in, where the settings or the client say it.
  public let timeZone: String?
  /// The days off between the report date and the end of the period that follows.
  public let closed: [CivilDate]
  /// The last day that was looked at for days off.
  public let until: CivilDate
  /// Whether days off are recorded at all.
  public let knowsHolidays: Bool

  /// Gathers what the settings say; nil where they say nothing of it.
  init?(_ settings: Settings, _ client: Client, _ dates: Portfolio.Dates) {
    guard !settings.channels.isEmpty || settings.workingHours != nil || settings.replyPromise != nil else { return nil }
    channels = settings.channels
    week = settings.workingWeek.sorted()
    hours = settings.workingHours
    promise = settings.replyPromise
    timeZone = settings.timeZone?.identifier
    let months = 1 + dates.period.last.months(since: dates.period.first)
    let until = dates.period.last.adding(months: months).lastDay
    self.until = until
    knowsHolidays = !settings.holidays.isEmpty
    let calendar = WorkingCalendar(weekdays: settings.workingWeek)
    closed = Set(settings.holidays).filter { $0 > dates.asOf && $0 <= until && calendar.isWorkingDay($0) }.sorted()
  }
}

extension CivilMonth {
  /// The months from `earlier` to this one.
  fileprivate func months(since earlier: CivilMonth) -> Int { 12 * (year - earlier.year) + month - earlier.month }
}

/// A meeting that recurs, with when it was held and when it will be.
public struct ForumReview: Sendable {
  /// The meeting.
  public let forum: Forum
  /// Those of us and of the client who belong to it, as printed.
  public let ours, clients: [String]
  /// The last one whose notes the client may see.
  public let last: Interaction?
  /// When it is held next; nil where no day after the last one is recorded.
  public let next: CivilDate?
  /// Whether that day had come by the report date, and nobody recorded a meeting since.
  public let isMissed: Bool
  /// Whether that day has come when the pack goes out.
  public let isPassed: Bool

  /// The forums, the lowest level first.
  static func all(in slice: ClientSlice, _ dates: Portfolio.Dates) -> [ForumReview] {
    slice.forums.map { forum in
      let held = slice.interactions.last { $0.forum.map(forum.answers) ?? false }
      let next = forum.nextOn.flatMap { day in held.map { day > $0.on } ?? true ? day : nil }
      let names = { (people: [String]) in people.map { slice.people.resolve($0).name } }
      return ForumReview(
        forum: forum,
        ours: names(forum.providerMembers),
        clients: names(forum.clientMembers),
        last: held,
        next: next,
        isMissed: next.map { $0 <= dates.asOf } ?? false,
        isPassed: next.map { $0 < dates.issueOn } ?? false
      )
    }
  }
}
