import Tables

/// What the client said matters to it.
public struct Statement: Record, Equatable {
  static let type = RecordType.statements

  /// The columns of `statements`.
  enum Field: Int, RecordField {
    case id, client, topic, category, value, saidBy, saidOn, interaction
    static let required: Set<Field> = [.id, .client, .topic, .value, .saidBy, .saidOn]
    static let kinds: [Field: FieldKind] = [.saidOn: .date]
  }

  /// What a statement is about.
  public enum Topic: String, CaseIterable, Sendable {
    case motivation, priorities
    case riskAppetite = "risk_appetite"
    case budget, timeframe
    case understandsContract = "understands_contract"
    case understandsSupply = "understands_supply"
    case understandsAcceptance = "understands_acceptance"
    case understandsChangeControl = "understands_change_control"
    case understandsResponsibilities = "understands_responsibilities"
  }

  /// What kind of risk an appetite is for.
  public enum Category: String, CaseIterable, Sendable {
    case security, continuity, cost, schedule, compliance, reputation, overall
  }

  /// How much risk a client accepts, in words of the UK government's scale.
  public enum Appetite: String, CaseIterable, Sendable {
    case averse, minimal, cautious, open, eager
  }

  /// The words of the scale as they may be written: those of older editions are synonyms.
  private enum AppetiteWord: String, CaseIterable {
    case averse, minimal, minimalist, cautious, open, eager, hungry

    var appetite: Appetite {
      switch self {
      case .averse: .averse
      case .minimal, .minimalist: .minimal
      case .cautious: .cautious
      case .open: .open
      case .eager, .hungry: .eager
      }
    }
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client who said it.
  public internal(set) var client: String
  /// What it is about.
  public let topic: Topic
  /// What kind of risk an appetite is for; nil, like `overall`, for all kinds.
  public let category: Category?
  /// The appetite, where the statement is about that.
  public let appetite: Appetite?
  /// The interaction in which it was said.
  public let interaction: String?
  /// What was said.
  public let value: String
  /// Who said it, as written.
  public let saidBy: String
  /// When.
  public let saidOn: CivilDate

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    topic = row.requiredChoice(.topic) ?? .motivation
    value = row.requiredText(.value)
    saidBy = row.requiredText(.saidBy)
    saidOn = row.requiredDate(.saidOn)
    interaction = row.text(.interaction)
    category = row.choice(.category)
    let word: AppetiteWord? = topic == .riskAppetite ? row.choice(.value) : nil
    appetite = word?.appetite
  }
}
