import Review
import Templating

/// One client on the page of all clients.
struct RankedClient: Sendable {
  let name: String
  let standing: PortfolioStanding
  /// Relative address of the brief; empty when there is none.
  let href: String
}

enum StandingFields {
  static let fields = Fields<Shown<RankedClient>>(
    "ranked client",
    [
      .text("client", "the client's name") { $0.value.name },
      .markup("href", "the brief; empty when there is none") { $0.value.href },
      .text("engagement", "the level with its mark and the index") { shown in
        let standing = shown.value.standing
        guard let index = standing.index, let level = standing.level else {
          return shown.format.say("not enough records")
        }
        return "\(shown.format.say(EngagementWords.level(level))), \(shown.format.number(index, decimals: 0))"
      },
      .text("trend", "how it has moved") { shown in
        let trend = shown.value.standing.trend
        return trend == .first ? shown.format.say("no earlier index") : EngagementWords.trend(trend, shown.format)
      },
      .text("silence", "our longest silence, with a mark where it was too long") { shown in
        guard let silence = shown.value.standing.silence else { return shown.format.say("not recorded") }
        return (silence.isTooLong ? "■ " : "") + shown.format.workingDays(silence.workingDays)
      },
      .text("escalation", "how far up something is to be taken") { shown in
        let level = shown.value.standing.escalation
        return shown.format.say(level == .team ? "nothing does" : EscalationWords.level(level))
      },
    ]
  )

  /// The clients of whom there is something to say, those that need attention first.
  static func ranked(_ outcomes: [PackOutcome], _ period: Period, _ format: Format) -> [Shown<RankedClient>] {
    let byClient = Dictionary(outcomes.map { ($0.client, $0) }) { first, _ in first }
    return PortfolioStanding.ranked(outcomes.compactMap(\.standing).filter(\.isNotable)).compactMap { standing in
      byClient[standing.client].map { outcome in
        Shown(
          RankedClient(
            name: outcome.name,
            standing: standing,
            href: outcome.entry(period: period, format).briefHref
          ),
          format
        )
      }
    }
  }
}
