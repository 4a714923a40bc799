import Review
import Templating

/// A limit that the settings change, as the internal brief lists it.
struct LimitInForce: Sendable {
  let name: String
  let meaning: String
  let value: String
  let proposed: String

  /// The limits that are not as proposed, in the order of the settings.
  static func changed(_ review: ClientReview, _ format: Format) -> [LimitInForce] {
    let ours = Thresholds()
    guard review.thresholds != ours else { return [] }
    return Thresholds.settings.map { setting in
      LimitInForce(
        name: setting.name,
        meaning: setting.meaning,
        value: Words.number(setting, in: review.thresholds, format),
        proposed: Words.number(setting, in: ours, format)
      )
    }
    .filter { $0.value != $0.proposed }
  }

  static let fields = Fields<LimitInForce>(
    "limit",
    [
      .text("name", "its name in the settings") { $0.name },
      .text("meaning", "what it means") { $0.meaning },
      .text("value", "its number in force") { $0.value },
      .text("proposed", "the number we propose") { $0.proposed },
    ]
  )
}
