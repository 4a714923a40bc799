import Tables

/// The waves with a client by the course of its contract: what was asked, what is to be asked, and what is too much.
///
/// Internal.
public struct SurveyPlan: Sendable {
  /// A wave on record.
  public struct Wave: Sendable {
    /// How far it is at the report date.
    public enum State: Equatable, Sendable {
      case closed, open, planned
    }

    /// The wave.
    public let survey: Survey
    /// Where in the contract it stands; nil where neither the record nor the contract tells.
    public let stage: Survey.Stage?
    /// How far it is.
    public let state: State
  }

  /// What the contract asks for.
  public struct Duty: Sendable {
    /// The wave that is asked for.
    public let obligation: SurveyObligation
    /// The wave on record that met or will meet it; nil where none does.
    public let cover: Survey?

    /// Whether somebody has to plan a wave now.
    public var needsWave: Bool {
      (obligation.state == .due || obligation.state == .overdue) && cover == nil
    }
  }

  /// Two waves that ask the same people too soon one after another.
  public struct Crowding: Sendable {
    /// The wave before.
    public let earlier: Survey
    /// The wave that comes too soon.
    public let later: Survey
    /// From the end of the one to the start of the other, in days; below 0 where they overlap.
    public let days: Int
  }

  /// Every wave, by closing date.
  public let waves: [Wave]
  /// What the contract asks for: the first wave, the next one, the last one.
  public let duties: [Duty]
  /// Waves of the period and to come that follow too soon on another.
  public let crowded: [Crowding]
  /// The wave we propose, where one is due and none is on record; nil else.
  public let proposal: SurveyProposal?

  /// Whether there is anything to tell.
  public var isEmpty: Bool { waves.isEmpty && duties.isEmpty }

  /// Plans the waves with a client.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - portfolio: What the workspace says.
  public init(of account: Account, in portfolio: Portfolio) {
    self.init(of: account.visible, portfolio.dates, portfolio.settings.thresholds.surveys)
  }

  /// Plans the waves with a client.
  ///
  /// - Parameters:
  ///   - slice: What the client may see.
  ///   - dates: The dates of the report.
  ///   - limits: The limits in force.
  init(of slice: ClientSlice, _ dates: Portfolio.Dates, _ limits: SurveyThresholds) {
    let (surveys, client) = (slice.surveys, slice.client)
    waves = surveys.map { survey in
      Wave(
        survey: survey,
        stage: .of(survey, for: client, limits),
        state: survey.closed <= dates.asOf ? .closed : survey.opened <= dates.asOf ? .open : .planned
      )
    }
    let duties = SurveyObligation.all(for: client, waves: surveys, asOf: dates.asOf, limits).map { obligation in
      Duty(obligation: obligation, cover: obligation.cover(among: surveys, asOf: dates.asOf, client, limits))
    }
    self.duties = duties
    crowded = Self.crowded(slice, since: dates.period.start, limits)
    proposal = SurveyProposal(for: duties.filter(\.needsWave).map(\.obligation), in: slice, dates, limits)
  }

  /// Where both waves list whom they ask, only those who ask somebody twice count.
  private static func crowded(_ slice: ClientSlice, since start: CivilDate, _ limits: SurveyThresholds) -> [Crowding] {
    let people = slice.surveys.map { survey in Set(survey.invitedPeople.map { slice.people.resolve($0).key }) }
    return slice.surveys.indices.compactMap { index in
      let later = slice.surveys[index]
      guard later.closed >= start else { return nil }
      let before = slice.surveys.indices.last { other in
        other < index
          && (people[other].isEmpty || people[index].isEmpty || !people[other].isDisjoint(with: people[index]))
      }
      guard let earlier = before.map({ slice.surveys[$0] }) else { return nil }
      let days = later.opened.days(since: earlier.closed)
      return days < limits.restDays ? Crowding(earlier: earlier, later: later, days: days) : nil
    }
  }
}

extension SurveyObligation {
  /// The wave on record that met it, else the one that will: for the last wave, only one that closes in time.
  fileprivate func cover(
    among waves: [Survey],
    asOf: CivilDate,
    _ client: Client,
    _ limits: SurveyThresholds
  ) -> Survey? {
    let candidates = waves.filter { ($0.closed <= asOf) == (state == .done) }
    guard kind == .end, let end = client.contractEnd else { return candidates.first }
    let first = end.adding(days: -limits.daysBeforeEnd)
    return candidates.first { $0.closed >= first && (state != .done || $0.closed <= by) }
  }
}
