import Foundation
import Tables

/// One open risk as the pack tells it (methods §6).
public struct RiskReview: Sendable {

  /// The risk.
  public let risk: Risk
  /// Who looks after it, as printed.
  public let owner: String
  /// Its weight before anything is done about it.
  public let inherent: RiskScore
  /// Its weight after what is done about it; nil where nobody has judged that.
  public let residual: RiskScore?
  /// What the client says to it.
  public let appetite: AppetiteVerdict
  /// The highest weight the client accepts; nil where it has not said so.
  public let highestAccepted: Int?
  /// What it costs on average; nil where it is not valued.
  public let expectedLoss: Decimal?
  /// Whether that is more than the client lets a single risk be worth; nil where it gave no limit, or where the risk is
  /// not valued.
  public let isAboveMoneyLimit: Bool?
  /// For how many days it is known.
  public let age: Int
  /// Whether nobody has looked at it for too long.
  public let isStale: Bool
  /// Whether it weighs much, or more than the client accepts, and no action with owner and due date is linked to it.
  public let isMitigationMissing: Bool
  /// Whether it is an assumption that has waited too long to be confirmed.
  public let isUnconfirmed: Bool
  /// Whether it is an assumption of weight that nobody has confirmed or asked about.
  public let isQuestionMissing: Bool

  /// Reviews a risk.
  ///
  /// - Parameters:
  ///   - risk: The risk as it stood at the report date; open, and no assumption that was confirmed.
  ///   - actions: The actions that name it, as far as the audience may see them.
  ///   - appetites: What the client has said.
  ///   - slice: The client's records.
  ///   - context: The dates and the working days.
  init?(_ risk: Risk, actions: [Action], _ appetites: RiskAppetites, in slice: ClientSlice, _ context: ReviewContext) {
    let limits = context.thresholds.risks
    guard risk.state == .open, risk.kind != .assumption || risk.confirmedOn == nil,
      let inherent = RiskScore(probability: risk.probabilityLevel, impact: risk.impactLevel, limits)
    else { return nil }
    let residual = risk.residualProbabilityLevel.flatMap { probability in
      risk.residualImpactLevel.flatMap { RiskScore(probability: probability, impact: $0, limits) }
    }
    let score = residual ?? inherent
    let asOf = context.dates.asOf
    self.risk = risk
    owner = slice.people.resolve(risk.owner).name
    self.inherent = inherent
    self.residual = residual
    let isGood = risk.kind == .opportunity
    let accepted = appetites.appetite(for: risk.appetiteCategory)
    let verdict = AppetiteVerdict(score.value, accepted, limits)
    appetite = verdict
    highestAccepted = accepted.map(limits.highestScore)
    let loss = ExpectedLoss.of(money: risk.money, probability: risk.probability, score: score)
    expectedLoss = loss
    isAboveMoneyLimit = loss.flatMap { loss in slice.client.moneyRiskLimit.map { loss > $0 } }
    age = asOf.days(since: risk.raised)
    isStale = asOf.days(since: risk.reviewed ?? risk.raised) > limits.staleDays
    let weighs = score.value >= limits.actionScore
    isMitigationMissing = !isGood && (weighs || verdict.isAbove) && !actions.contains { $0.due != nil }
    let isOpenAssumption = risk.kind == .assumption && risk.confirmedOn == nil
    let waited = context.calendar.workingDays(from: risk.raised, to: asOf)
    isUnconfirmed = isOpenAssumption && waited > limits.confirmationDays
    isQuestionMissing = isOpenAssumption && weighs && !actions.contains { $0.kind == .question && $0.done == nil }
  }

  /// The weight that is reported: after what is done about it, or before where nobody has judged that.
  public var score: RiskScore { residual ?? inherent }

  /// Whether the reported weight is the residual one; it is labelled so.
  public var isResidual: Bool { residual != nil }

  /// Whether it is above what the client accepts, which is bad news (methods §6.4); an opportunity never is.
  public var isBadNews: Bool { risk.kind != .opportunity && appetite.isAbove }

  /// By how much it is above what the client accepts; 0 where it is not, or for an opportunity.
  public var excess: Int {
    if risk.kind != .opportunity, case .above(_, let excess) = appetite { excess } else { 0 }
  }

  /// Whether it is bad news of the gravest band.
  public var isGrave: Bool { score.band == .veryHigh }

  /// What several risks cost, or bring, on average; those not valued are counted and in no sum.
  static func expectedLoss(of risks: [RiskReview]) -> Measure<ExpectedLoss> {
    let loss = ExpectedLoss(of: risks.map(\.expectedLoss))
    return Measure(
      method: "6.1",
      reading: loss.valued == 0 ? .unavailable(.noData) : .measured(loss),
      n: risks.count,
      records: risks.map(\.risk.reference)
    )
  }

  /// The open ones of some risks: those above what the client accepts first, then the weightiest.
  static func reviews(
    of risks: [Risk],
    _ actions: ActionIndex,
    in slice: ClientSlice,
    _ context: ReviewContext
  ) -> [RiskReview] {
    let appetites = RiskAppetites(of: slice)
    return risks.compactMap { RiskReview($0, actions: actions.naming($0.reference), appetites, in: slice, context) }
      .sorted { left, right in
        if left.excess != right.excess { return left.excess > right.excess }
        if left.score.value != right.score.value { return left.score.value > right.score.value }
        return NaturalOrder.precedes(left.risk.id, right.risk.id)
      }
  }
}

extension RiskAppetites {
  /// What a client has said, latest word last; what our own people said for it does not count.
  init(of slice: ClientSlice) {
    self.init(
      slice.statements.compactMap { statement in
        guard slice.people.resolve(statement.saidBy).contact?.side != .provider else { return nil }
        return statement.appetite.map { (statement.category ?? .overall, $0) }
      }
    )
  }
}
