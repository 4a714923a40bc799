import Diagnostics
import Yams

/// Reads the section `thresholds:` of the settings.
enum ThresholdsReader {
  /// The limits; those that say nothing usable stay as they are.
  static func thresholds(_ node: Node, _ reader: inout YAMLReader) -> Thresholds {
    var thresholds = Thresholds()
    guard let section = reader.section(node, path: "thresholds") else { return thresholds }
    for (key, value) in section.entries {
      let path = section.path(of: key)
      guard let setting = Thresholds.settings.first(where: { $0.name == key }) else {
        reader.reportUnknown(key, path: path, among: Thresholds.settings.map(\.name), value)
        continue
      }
      guard let text = reader.text(value, path: path), !setting.read(text, into: &thresholds) else { continue }
      reader.report(
        "setting-invalid",
        "'\(path)' is '\(text)' where \(setting.expected) is expected",
        value,
        path
      )
    }
    checkOrder(thresholds, section, &reader)
    checkWeights(thresholds, section, &reader)
    return thresholds
  }

  /// What is at risk before it is off track must stay so, else one of the two would never be said.
  private static func checkOrder(_ thresholds: Thresholds, _ section: YAMLSection, _ reader: inout YAMLReader) {
    let byName = Dictionary(Thresholds.settings.map { ($0.name, $0) }) { first, _ in first }
    for pair in Thresholds.ordered {
      guard let low = byName[pair.low], let high = byName[pair.high],
        let node = section.value(of: pair.low) ?? section.value(of: pair.high),
        low.value(in: thresholds) > high.value(in: thresholds)
      else { continue }
      let name = section.value(of: pair.low) == nil ? pair.high : pair.low
      reader.report(
        "setting-invalid",
        "'\(pair.low)' (\(low.text(in: thresholds))) is above '\(pair.high)' (\(high.text(in: thresholds)))",
        node,
        section.path(of: name),
        hint: "the first may be as high as the second at most"
      )
    }
  }

  /// The weights of the signals are parts of a whole.
  private static func checkWeights(_ thresholds: Thresholds, _ section: YAMLSection, _ reader: inout YAMLReader) {
    let weights = thresholds.engagement.weights
    let written = EngagementSignal.allCases.map { "\($0.rawValue.lowercased())_weight" }
    guard weights != 100, let name = written.last(where: { section.value(of: $0) != nil }),
      let node = section.value(of: name)
    else { return }
    reader.report(
      "setting-invalid",
      "the weights of the twelve signals of engagement add up to \(weights), not to 100",
      node,
      section.path(of: name),
      hint: "what one of them weighs more, others weigh less: e1_weight to e7_weight and f1_weight to f5_weight"
    )
  }
}
