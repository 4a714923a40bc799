import Foundation
import Tables

/// What a criterion has brought from its agreement to the report date.
public struct Benefit: Equatable, Sendable {
  /// The day from which it is counted.
  public let since: CivilDate
  /// The gain in units of the criterion, summed over its unit periods.
  public let units: Double
  /// The same in hours of work, where the hours of a unit are known.
  public let hours: Double?
  /// The same in the client's currency; unavailable unless the client has agreed what a unit or an hour is worth.
  public let money: Reading<Decimal>

  /// Computes the benefit of an agreed criterion with a unit period.
  ///
  /// - Source: methods §2.6.
  static func measure(
    of criterion: Criterion,
    _ agreement: CriterionAgreement,
    _ measurements: [Measurement],
    _ slice: ClientSlice,
    _ dates: Portfolio.Dates
  ) -> Measure<Benefit> {
    let records = [criterion.reference] + measurements.map(\.reference)
    func result(_ reading: Reading<Benefit>) -> Measure<Benefit> {
      Measure(method: "2.6", reading: reading, n: measurements.count, records: records)
    }
    guard case .agreed(let agreedOn) = agreement else { return result(.unavailable(.notAgreed)) }
    guard let period = criterion.unitPeriod, let baselineDate = criterion.baselineDate,
      SmartCheck(criterion).isMeasurable, criterion.direction?.isJourney == true
    else { return result(.unavailable(.notMeasurable)) }
    let since = max(agreedOn, baselineDate)
    let stretches = BenefitToDate.stretches(of: criterion, measurements, from: since, asOf: dates.asOf)
    guard !stretches.isEmpty else { return result(.unavailable(.noData)) }
    let units = BenefitToDate.units(stretches, per: period)
    let hours = criterion.unitHours.map { $0 * units }
    let money = money(units: units, hours: hours, criterion, slice, dates)
    return result(.measured(Benefit(since: since, units: units, hours: hours, money: money)))
  }

  private static func money(
    units: Double,
    hours: Double?,
    _ criterion: Criterion,
    _ slice: ClientSlice,
    _ dates: Portfolio.Dates
  ) -> Reading<Decimal> {
    if let value = criterion.unitValue {
      let isAgreed = Signatures.isValueAgreed(
        by: criterion.unitValueAgreedBy,
        on: criterion.unitValueAgreedOn,
        people: slice.people,
        issueOn: dates.issueOn
      )
      return isAgreed ? .measured(Decimal(units) * value) : .unavailable(.notAgreed)
    }
    guard let hours, let value = HourValue(of: slice, dates) else { return .unavailable(.notAgreed) }
    return .measured(Decimal(hours) * value.amount)
  }
}

/// What an hour of a user's working time is worth, once the client has agreed it.
public struct HourValue: Equatable, Sendable {
  /// The amount in the client's currency.
  public let amount: Decimal
  /// Who agreed it, as printed.
  public let agreedBy: String
  /// When.
  public let agreedOn: CivilDate

  /// The value of a client's hour; nil unless someone who may sign values agreed it by the issue date.
  init?(of slice: ClientSlice, _ dates: Portfolio.Dates) {
    let client = slice.client
    guard let amount = client.hourValue, let name = client.hourValueAgreedBy, let day = client.hourValueAgreedOn,
      Signatures.isValueAgreed(by: name, on: day, people: slice.people, issueOn: dates.issueOn)
    else { return nil }
    self.amount = amount
    agreedBy = slice.people.resolve(name).name
    agreedOn = day
  }
}
