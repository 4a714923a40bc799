import Review

/// The chart of a question about recommending us.
enum RecommendationCharts {
  /// The chart; nil for other questions and where the score is withheld.
  static func chart(of shown: Shown<QuestionResult>) -> Chart? {
    let result = shown.value
    guard case .measured(.recommendation(let score)) = result.score.reading else { return nil }
    let format = shown.format
    let (points, low, high) = (
      format.signed(score.points), format.signed(score.interval.low), format.signed(score.interval.high)
    )
    let answers = format.count(result.n, one: "answer", many: "answers")
    let basis = "\(answers), \(format.say(Words.level(result.level)))"
    let bands = result.level.showsCounts ? bands(of: score, format) : nil
    let told = format.say("\(points) on a scale from −100 to +100, from \(basis); likely range \(low) to \(high)")
    let counts = bands.map { "; \($0.detractors.text), \($0.passives.text), \($0.promoters.text)" } ?? ""
    return RecommendationChart(
      title: format.say("Recommendation (NPS): \(format.question(result.question))"),
      description: "\(told)\(counts).",
      label: format.say("Recommendation (NPS)"),
      basis: basis,
      scoreLabel: format.say("Score, and the range it likely lies in"),
      bands: bands,
      score: (score.points, points),
      interval: (score.interval.low, score.interval.high, low, high),
      scale: ("−100", "0", "+100")
    ).chart()
  }

  private static func bands(
    of score: NetPromoterScore,
    _ format: Format
  ) -> (detractors: RecommendationChart.Band, passives: RecommendationChart.Band, promoters: RecommendationChart.Band) {
    let band = { (count: Int, answers: String) in
      RecommendationChart.Band(count: count, text: format.say("\(format.count(count)) gave \(answers)"))
    }
    return (band(score.detractors, "0–6"), band(score.passives, "7–8"), band(score.promoters, "9–10"))
  }
}
