/// The colours of charts, each by what it means.
///
/// Every shape carries its light colour as an attribute, for readers that know no stylesheet; ``ChartStyle`` overrides it
/// for dark screens and paper.
enum Paint: String, CaseIterable {
  /// Text and what matters most.
  case ink
  /// Labels and lines that matter less.
  case quiet
  /// The background.
  case paper
  /// Axes.
  case line
  /// Data without a judgement.
  case data
  /// The same, where a second series stands beside it: an outline in the data's colour around this.
  case pale
  /// Ranges behind a value, from good to bad.
  case good, fair, poor
  /// Steps of weight or age, from the least to the most: each reads apart from its neighbours and bears text.
  case firstStep = "step-1"
  case secondStep = "step-2"
  case thirdStep = "step-3"
  /// Marks of status (methods §10.2).
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  /// What stands on a dark mark of status.
  case onMark = "on-mark"
  /// The edge of a mark of status, and of amber in particular, which white paper does not show.
  case edge
  case amberEdge = "amber-edge"

  /// The colour on white.
  var light: String {
    switch self {
    case .ink: "#1a1a1a"
    case .quiet: "#4c565c"
    case .paper: "#fff"
    case .line: "#8a949b"
    case .data: "#005a8c"
    case .pale: "#cfe3f0"
    case .good: "#e6ebee"
    case .fair: "#ced6db"
    case .poor: "#b3bec5"
    case .firstStep: "#c8d5dd"
    case .secondStep: "#a4aeb4"
    case .thirdStep: "#878f95"
    case .onTrack: "#0072b2"
    case .atRisk: "#ffc20a"
    case .offTrack: "#8b0000"
    case .onMark: "#fff"
    case .edge: "none"
    case .amberEdge: "#7a4b00"
    }
  }

  /// The colour on a dark screen.
  var dark: String {
    switch self {
    case .ink: "#e8eaec"
    case .quiet: "#b8c2c9"
    case .paper: "#121212"
    case .line: "#7a858d"
    case .data: "#7cc4f0"
    case .pale: "#1f4a66"
    case .good: "#2b3136"
    case .fair: "#414a51"
    case .poor: "#5a656d"
    case .firstStep: "#2e343a"
    case .secondStep: "#464f57"
    case .thirdStep: "#5e6971"
    case .edge, .amberEdge: "#e8eaec"
    case .onTrack, .atRisk, .offTrack, .onMark: light
    }
  }

  /// The page's own colour, which wins where a chart stands in a page.
  var pageVariable: String? {
    switch self {
    case .ink, .quiet, .paper: rawValue
    case .data: "accent"
    default: nil
    }
  }
}

/// The rules that fit charts to dark screens and to the page around them; none reaches anything else.
enum ChartStyle {
  /// For a file of its own: dark screens alone, in plain values, since readers of files know less than browsers.
  static let ofFile = dark { $0.dark }

  /// For a page: its own colours where it has them, so that a changed stylesheet, paper and dark screens change charts too.
  static let ofPage: String = {
    let own = Paint.allCases.filter { $0.pageVariable != nil }.map { $0.rules(pageColor($0, else: $0.light)) }
    let text = ".chart text{font-family:var(--font,system-ui,sans-serif);font-variant-numeric:tabular-nums}"
    return (own + [text, dark { pageColor($0, else: $0.dark) }]).joined(separator: "\n")
  }()

  private static func dark(_ color: (Paint) -> String) -> String {
    let rules = Paint.allCases.map { $0.rules(color($0)) }.joined(separator: "\n")
    return "@media screen and (prefers-color-scheme:dark){\n\(rules)\n}"
  }

  private static func pageColor(_ paint: Paint, else color: String) -> String {
    paint.pageVariable.map { "var(--\($0),\(color))" } ?? color
  }
}

extension Paint {
  fileprivate func rules(_ color: String) -> String {
    ".chart .f-\(rawValue){fill:\(color)}.chart .s-\(rawValue){stroke:\(color)}"
  }
}
