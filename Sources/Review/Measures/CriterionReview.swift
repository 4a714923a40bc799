import Foundation
import Tables

/// One success criterion as the pack tells it.
public struct CriterionReview: Sendable {
  /// The criterion.
  public let criterion: Criterion
  /// The people who agreed and who look after it, as printed; nil where the field is empty.
  public let clientAgreedBy, providerAgreedBy, clientOwner, providerOwner: String?
  /// Whether both sides have signed.
  public let agreement: CriterionAgreement
  /// What its signatures lack, in plain words.
  public let missingSignatures: [String]
  /// Which SMART questions it answers.
  public let smart: SmartCheck
  /// The latest measurement up to the report date.
  public let latest: Measurement?
  /// How far it has come; nil where that cannot be said.
  public let progress: CriterionProgress?
  /// The values that would give each status today, in ascending order; empty where nothing can be said.
  public let ranges: [CriterionRange]
  /// Its measurements up to the report date, oldest first, in runs between which a measurement is missing.
  public let trend: [[Measurement]]
  /// Where it stands.
  public let status: CriterionStatus
  /// Since which measurement the status is bad; nil when it is not.
  public let badSince: CivilDate?
  /// What it has brought so far.
  public let benefit: Measure<Benefit>

  /// Reviews a criterion.
  init(
    _ criterion: Criterion,
    in slice: ClientSlice,
    _ dates: Portfolio.Dates,
    _ calendar: WorkingCalendar,
    _ limits: CriterionThresholds = CriterionThresholds()
  ) {
    let measurements = slice.measurements[criterion.id] ?? []
    let missing = Signatures.missing(on: criterion, people: slice.people)
    let agreement = CriterionAgreement(
      of: criterion,
      missing: missing,
      issueOn: dates.issueOn,
      asOf: dates.asOf,
      calendar: calendar
    )
    let name = { (text: String?) in text.map { slice.people.resolve($0).name } }
    self.criterion = criterion
    self.agreement = agreement
    (clientAgreedBy, providerAgreedBy) = (name(criterion.clientAgreedBy), name(criterion.providerAgreedBy))
    (clientOwner, providerOwner) = (name(criterion.clientOwner), name(criterion.providerOwner))
    missingSignatures = missing
    smart = SmartCheck(criterion)
    latest = measurements.last
    progress = latest.flatMap { CriterionProgress(of: criterion, latest: $0, asOf: dates.asOf) }
    let isAgreed = agreement.isAgreed
    let judge = CriterionJudge(asOf: dates.asOf, limits: limits)
    ranges = progress.map { judge.ranges(of: criterion, $0) } ?? []
    trend = CriterionTrend.runs(of: measurements, cadenceDays: criterion.cadenceDays ?? limits.cadenceDays)
    status = judge.status(of: criterion, isAgreed: isAgreed, latest: latest)
    badSince = status.isBadNews ? Self.firstBadDay(of: criterion, measurements, limits) : nil
    benefit = Benefit.measure(of: criterion, agreement, measurements, slice, dates)
  }

  /// The first of the latest measurements that all gave bad news on their day.
  private static func firstBadDay(
    of criterion: Criterion,
    _ measurements: [Measurement],
    _ limits: CriterionThresholds
  ) -> CivilDate? {
    let run = measurements.reversed().prefix { measurement in
      CriterionJudge(asOf: measurement.on, limits: limits)
        .status(of: criterion, isAgreed: true, latest: measurement).isBadNews
    }
    return run.last?.on ?? measurements.last?.on
  }
}

/// Who has signed what.
enum Signatures {
  /// What a criterion's two signatures lack, in plain words; empty when both stand.
  static func missing(on criterion: Criterion, people: People) -> [String] {
    var missing: [String] = []
    if let name = criterion.clientAgreedBy, let day = criterion.clientAgreedOn {
      if let problem = problem(name, .criteria, on: day, people: people) { missing.append(problem) }
    } else {
      missing.append("it lacks the client's signature (client_agreed_by and client_agreed_on)")
    }
    if let name = criterion.providerAgreedBy, let day = criterion.providerAgreedOn {
      if let problem = problem(name, nil, on: day, people: people) { missing.append(problem) }
    } else {
      missing.append("it lacks our signature (provider_agreed_by and provider_agreed_on)")
    }
    return missing
  }

  /// Whether a client contact who may sign values agreed one by `issueOn`.
  static func isValueAgreed(by name: String?, on day: CivilDate?, people: People, issueOn: CivilDate) -> Bool {
    guard let day, day <= issueOn else { return false }
    return stands(name, .value, on: day, people: people)
  }
}
