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
      title: "Risks by likelihood and effect",
      description: description(of: map, format),
      label: "Risks by likelihood and effect",
      names: ("Likelihood, from 1 to 5 ↑", "Effect, from 1 to 5 →"),
      bands: RiskBand.allCases.map(Words.band),
      band: { map.band(probability: $0, impact: $1).rawValue },
      entries: map.entries.map {
        .init(id: $0.id, likelihood: $0.score.probability, effect: $0.score.impact, isAbove: $0.isAbove)
      },
      limits: map.limits.map { .init(highest: $0.highestScore, text: limit($0, format)) },
      notes: notes(on: map),
      more: { format.count($0) }
    ).chart()
  }

  private static func notes(on map: RiskMap) -> [String] {
    [
      map.entries.contains(where: \.isAbove) ? "Bold: above what you accept." : nil,
      map.limits.isEmpty ? "What you accept is not recorded." : nil,
    ].compactMap(\.self)
  }

  private static func limit(_ limit: RiskMap.Limit, _ format: Format) -> String {
    "You accept up to \(format.count(limit.highestScore)) (“\(limit.appetite.rawValue)”)"
  }

  private static func description(of map: RiskMap, _ format: Format) -> String {
    let risks = map.entries.prefix(mostTold).map { entry in
      let score = entry.score
      return "\(entry.id): likelihood \(format.count(score.probability)) times effect \(format.count(score.impact)) is "
        + "\(format.count(score.value)), \(Words.band(score.band))\(entry.isAbove ? ", above what you accept" : "")"
    }
    let rest = map.entries.count - risks.count
    let limits = map.limits.map { "“\($0.appetite.rawValue)” accepts up to \(format.count($0.highestScore))" }
    let accepted = limits.isEmpty ? "What you accept is not recorded" : limits.joined(separator: "; ")
    return (risks + (rest > 0 ? ["and \(format.count(rest)) more"] : [])).joined(separator: "; ") + ". \(accepted)."
  }
}

extension Words {
  /// The word for a risk's weight.
  static func band(_ band: RiskBand) -> String {
    switch band {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .veryHigh: "very high"
    }
  }
}
