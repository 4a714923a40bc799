import Tables

/// How the client hears of bad news before it reads it in the pack (methods §6.4).
public struct Telling: Equatable, Sendable {
  /// The day.
  public let on: CivilDate
  /// How.
  public let channel: Interaction.Channel
  /// Who is told, as printed.
  public let people: [String]
  /// Whether it is planned, rather than recorded as done.
  public let isPlanned: Bool
  /// The interaction or the action that says so.
  public let record: String

  /// Whether people see each other, as bad news should be told.
  public var isFaceToFace: Bool { channel.isFaceToFace }
}

extension Interaction.Channel {
  /// Whether people see each other.
  public var isFaceToFace: Bool { self == .inPerson || self == .video }

  /// Whether bad news may be told in this way; a portal or a chat tells it to nobody in particular.
  var tellsBadNews: Bool { isFaceToFace || self == .phone || self == .email }
}

/// Who has been told, or will be by the issue date, of which bad news.
public struct Tellings: Sendable {
  private var byReference: [String: [Telling]] = [:]

  /// Gathers interactions that tell of bad news and actions that plan to.
  ///
  /// - Parameters:
  ///   - interactions: Conversations up to the issue date.
  ///   - actions: Actions, which may say on which day, how and to whom the news is told.
  ///   - people: The people they name.
  ///   - issueOn: The day the pack goes out.
  init(_ interactions: [Interaction], _ actions: [Action], people: People, issueOn: CivilDate) {
    for interaction in interactions where interaction.channel.tellsBadNews && interaction.on <= issueOn {
      let told = interaction.people.map(people.resolve).filter(Self.mayBeTheClients)
      guard !told.isEmpty else { continue }
      let telling = Telling(
        on: interaction.on,
        channel: interaction.channel,
        people: told.map(\.name),
        isPlanned: false,
        record: interaction.reference
      )
      add(telling, to: interaction.badNewsReferences)
    }
    for action in actions {
      guard let on = action.tellOn, on <= issueOn, let channel = action.tellChannel, channel.tellsBadNews,
        let person = action.tellTo.map(people.resolve), Self.mayBeTheClients(person)
      else { continue }
      let telling = Telling(
        on: on,
        channel: channel,
        people: [person.name],
        isPlanned: true,
        record: action.reference
      )
      add(telling, to: action.sourceReferences)
    }
  }

  /// A person nobody knows may be the client's; our own people know already.
  private static func mayBeTheClients(_ person: People.Person) -> Bool { person.contact?.side != .provider }

  private mutating func add(_ telling: Telling, to references: [String]) {
    for reference in references {
      for name in Set([reference, ReferenceIndex.base(of: reference)]) {
        byReference[name, default: []].append(telling)
      }
    }
  }

  /// Who was told first of what `references` name, as far as that is recorded; a plan to tell is no telling.
  func firstRecorded(of references: [String]) -> Telling? {
    references.flatMap { byReference[$0] ?? [] }.filter { !$0.isPlanned }
      .min { ($0.on, $0.record) < ($1.on, $1.record) }
  }

  /// How the client hears of what `references` name.
  ///
  /// - Parameter references: The records of the news, such as `milestone:M3`.
  /// - Returns: Face to face before other ways, done before planned, the first before later ones; nil where the client
  ///   does not hear of it.
  public func first(of references: [String]) -> Telling? {
    references.flatMap { byReference[$0] ?? [] }.min { left, right in
      if left.isFaceToFace != right.isFaceToFace { return left.isFaceToFace }
      if left.isPlanned != right.isPlanned { return right.isPlanned }
      return (left.on, left.record) < (right.on, right.record)
    }
  }
}
