import Review

/// The chart of a client's open risks.
enum RiskCharts {
  /// The most risks that the words name; the table has them all.
  private static let mostTold = 40

  /// The chart; nil without risks that may do harm.
  static func chart(of shown: Shown<ClientReview>) -> Chart? {
    let format = shown.format
    guard let map = shown.value.riskMap else { return nil }
    return RiskChart(
      title: format.say("Risks by likelihood and effect"),
      description: description(of: map, format),
      label: format.say("Risks by likelihood and effect"),
      names: (format.say("Likelihood, from 1 to 5 ↑"), format.say("Effect, from 1 to 5 →")),
      bands: RiskBand.allCases.map { Words.band($0, format) },
      band: { map.band(probability: $0, impact: $1).rawValue },
      entries: map.entries.map {
        .init(id: $0.id, likelihood: $0.score.probability, effect: $0.score.impact, isAbove: $0.isAbove)
      },
      limits: map.limits.map { .init(highest: $0.highestScore, text: limit($0, format)) },
      notes: notes(on: map, format),
      more: { format.count($0) }
    ).chart()
  }

  private static func notes(on map: RiskMap, _ format: Format) -> [String] {
    [
      map.entries.contains(where: \.isAbove) ? format.say("Bold: above what you accept.") : nil,
      map.limits.isEmpty ? format.say("What you accept is not recorded.") : nil,
      map.leavesOutChances ? format.say("Opportunities are not drawn; the table has them.") : nil,
    ].compactMap(\.self)
  }

  private static func limit(_ limit: RiskMap.Limit, _ format: Format) -> String {
    format.say("You accept up to \(format.count(limit.highestScore)) (\(word(limit, format)))")
  }

  private static func word(_ limit: RiskMap.Limit, _ format: Format) -> String {
    format.quoted(format.say(Words.appetite(limit.appetite)))
  }

  private static func description(of map: RiskMap, _ format: Format) -> String {
    let risks = map.entries.prefix(mostTold).map { entry in
      let score = entry.score
      let product = format.say(
        "likelihood \(format.count(score.probability)) times effect \(format.count(score.impact)) is \(format.count(score.value))"
      )
      let weight = "\(entry.id): \(product), \(Words.band(score.band, format))"
      return entry.isAbove ? format.say("\(weight), above what you accept") : weight
    }
    let rest = map.entries.count - risks.count
    let limits = map.limits.map {
      format.say("\(word($0, format)) accepts up to \(format.count($0.highestScore))")
    }
    let accepted = limits.isEmpty ? format.say("What you accept is not recorded") : format.joined(limits)
    let told = format.joined(risks + (rest > 0 ? [format.say("and \(format.count(rest)) more")] : []))
    return "\(told). \(accepted)."
  }
}

extension Words {
  /// The word for a risk's weight.
  static func band(_ band: RiskBand, _ format: Format) -> String {
    switch band {
    case .low: format.say("low")
    case .medium: format.say("medium")
    case .high: format.say("high")
    case .veryHigh: format.say("very high")
    }
  }
}
