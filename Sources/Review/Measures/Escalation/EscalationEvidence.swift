import Foundation
import Tables

/// What has to be on the table before something is taken further up (methods §8): dates, communications, specific
/// problems, and our own part.
public struct EscalationEvidence: Equatable, Sendable {
  /// What the list asks for.
  public enum Item: Int, CaseIterable, Sendable {
    /// The specific problem, in one sentence.
    case problem = 1
    /// Records with dates.
    case datedRecords
    /// Conversations about it.
    case communications
    /// What it costs: days, money or a milestone.
    case effect
    /// What we tried.
    case tried
    /// What we caused ourselves.
    case ourPart
    /// The decision asked, of whom and by when.
    case ask
  }

  /// A record with its day.
  public struct DatedRecord: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// The day it speaks of.
    public let on: CivilDate

    /// Makes a dated record.
    public init(_ reference: String, on: CivilDate) { (self.reference, self.on) = (reference, on) }
  }

  /// The issue that gathers it; nil where nobody has written one.
  public var issue: String?
  /// The specific problem, in one sentence.
  public var problem: String?
  /// The records with their days, the oldest first.
  public var datedRecords: [DatedRecord] = []
  /// The conversations about it.
  public var communications: [String] = []
  /// How many days it costs.
  public var effectDays: Double?
  /// What it costs, in the client's currency.
  public var effectMoney: Decimal?
  /// The milestones it holds up, as `type:id`.
  public var heldUp: [String] = []
  /// What we tried.
  public var tried: String?
  /// What we caused ourselves.
  public var ourPart: String?
  /// The decision asked.
  public var ask: String?
  /// Of whom: the name of the forum it was or is to be taken to, as recorded where no forum answers to it.
  public var forum: String?
  /// By when.
  public var askBy: CivilDate?

  /// Evidence of nothing.
  public init() {}

  /// What is missing for a level; nothing where it is ready to be taken there.
  ///
  /// From the sponsor's level on it takes two conversations, and two records of different days.
  public func missing(for level: EscalationLevel) -> [Item] {
    let needed = level >= .sponsor ? 2 : 1
    return Item.allCases.filter { item in
      switch item {
      case .problem: problem == nil
      case .datedRecords: Set(datedRecords.map(\.on)).count < needed
      case .communications: Set(communications).count < needed
      case .effect: effectDays == nil && effectMoney == nil && heldUp.isEmpty
      case .tried: tried == nil
      case .ourPart: ourPart == nil
      case .ask: ask == nil || askBy == nil || forum == nil
      }
    }
  }
}
