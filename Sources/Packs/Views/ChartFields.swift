import Templating

/// A chart as templates name it.
enum ChartFields {
  static let fields = Fields<PackCharts.Entry>(
    "chart",
    [
      .markup("path", "its file, relative to the document") { $0.path },
      .text("alt", "what it shows in words, with the same numbers") { $0.chart.alternative },
    ]
  )
}

extension Field {
  /// A chart, which may be absent: `![{{alt}}]({{{path}}})` in its section shows it.
  static func chart(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> PackCharts.Entry?
  ) -> Field {
    .record(name, meaning, ChartFields.fields, read)
  }
}
