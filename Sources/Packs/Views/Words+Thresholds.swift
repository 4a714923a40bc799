import Review

extension Words {
  /// A limit's number in force.
  static func number(_ setting: ThresholdSetting, in thresholds: Thresholds, _ format: Format) -> String {
    switch setting.number(in: thresholds) {
    case .count(let number): format.count(number)
    case .number(let number): format.plain(number)
    }
  }
}
