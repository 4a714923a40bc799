import Tables

/// A conversation with the client, whatever the channel.
public struct Interaction: Record, Equatable {
  static let type = RecordType.interactions

  /// The columns of `interactions`.
  enum Field: Int, RecordField {
    case id, client, project, on, channel, direction, people, forum, summary, clientConcern, agreed, followUpOn
    case clientConfirmed, audience, tags, badNewsRefs
    static let required: Set<Field> = [.id, .client, .on, .channel, .direction, .people, .summary]
    static let kinds: [Field: FieldKind] = [.on: .date, .followUpOn: .date]
  }

  /// How people speak to each other; also how a person is told something.
  public enum Channel: String, CaseIterable, Sendable {
    case inPerson = "in_person"
    case video, phone, email, portal, chat, social
  }

  /// Who turned to whom.
  public enum Direction: String, CaseIterable, Sendable {
    case inward = "in"
    case outward = "out"
    case both
  }

  /// What we noticed about it; internal.
  public enum Tag: String, CaseIterable, Sendable {
    case abdication, hostile, blame, vague, micromanage
    case offChannel = "off_channel"
    case badNews = "bad_news"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it was with.
  public internal(set) var client: String
  /// The project it was about.
  public internal(set) var project: String?
  /// The day.
  public let on: CivilDate
  /// How people spoke to each other.
  public let channel: Channel
  /// Who turned to whom.
  public let direction: Direction
  /// Who took part, as written.
  public let people: [String]
  /// The forum it belongs to.
  public let forum: String?
  /// What was said.
  public let summary: String
  /// What worries the client, in the client's words.
  public let clientConcern: String?
  /// The ids of the actions that were agreed.
  public let agreed: [String]
  /// The day our summary of it went out.
  public private(set) var followUpOn: CivilDate?
  /// Whether the client confirmed that summary.
  public private(set) var isConfirmed: Bool?
  /// Who it is for; nil where the settings decide.
  public let audience: Audience?
  /// The bad news that was told, such as `milestone:M3`.
  public let badNewsReferences: [String]
  /// What we noticed about it.
  ///
  /// Not public: it leaves this module through ``InternalSlice/interactionTags`` alone, and the client's slice has none.
  private(set) var tags: Set<Tag>

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    project = row.text(.project)
    on = row.requiredDate(.on)
    channel = row.requiredChoice(.channel) ?? .email
    direction = row.requiredChoice(.direction) ?? .both
    people = row.requiredList(.people)
    forum = row.text(.forum)
    summary = row.requiredText(.summary)
    clientConcern = row.text(.clientConcern)
    agreed = row.list(.agreed)
    followUpOn = row.date(.followUpOn)
    isConfirmed = row.flag(.clientConfirmed)
    audience = row.choice(.audience)
    tags = Set(row.choices(.tags))
    badNewsReferences = row.references(.badNewsRefs)
    row.checkOrder(.on, on, .followUpOn, followUpOn)
  }

  /// The interaction as it stood at the issue date: a summary sent later is not sent yet.
  func asOf(_ dates: Portfolio.Dates) -> Interaction {
    var interaction = self
    if let followUpOn, followUpOn > dates.issueOn { (interaction.followUpOn, interaction.isConfirmed) = (nil, nil) }
    return interaction
  }

  /// The interaction without what stays in the house.
  var forTheClient: Interaction {
    var interaction = self
    interaction.tags = []
    return interaction
  }
}
