import Review
import Templating

/// The names every document of a client offers.
enum CommonFields {
  static func fields<Root>(_ read: @escaping @Sendable (Root) -> Shown<ClientReview>) -> [Field<Root>] {
    [
      .text("firm", "the firm that prepares the pack") { read($0).value.firm.name },
      .text("period", "the period, in words") { read($0).format.period(read($0).value.dates.period) },
      .day("as_of", "the report date: figures count up to here") { read($0).day(read($0).value.dates.asOf) },
      .text("client", "the client's name") { read($0).value.client.name },
    ]
  }

  /// The limits that make the figures what they are.
  static let thresholds = Fields<Shown<Thresholds>>(
    "the thresholds",
    Thresholds.shown.map { setting in
      .text(setting.name, setting.meaning) { Words.number(setting, in: $0.value, $0.format) }
    }
  )

  /// The rows a document rests on.
  static let sources = Fields<Shown<ClientReview>>(
    "the sources",
    [
      .optionalText("records", "the records that the figures rest on, by kind; absent without any") {
        Words.basis($0.value.basis, $0.format)
      },
      .optionalText("fresh", "the day of the newest record, and what is older than is let pass") {
        Words.freshness($0.value.deliveryReview.dataState, $0.format)
      },
      .text("files", "how many files those are from") {
        $0.format.count($0.value.basis.files, one: "file", many: "files")
      },
      .text("unused", "in one clause, how many rows were not used and why") {
        Words.unused(rejected: $0.value.rows.rejected, leftOut: $0.value.rows.leftOut, $0.format)
      },
      .text("read", "rows of this client that were read") { $0.format.count($0.value.rows.read) },
      .text("used", "of these, used") { $0.format.count($0.value.rows.used) },
      .text("left_out", "of these, left out by a rule") { $0.format.count($0.value.rows.leftOut) },
      .text("rejected", "of these, not readable") { $0.format.count($0.value.rows.rejected) },
    ]
  )

  /// The two groups that "how we measure" rests on.
  static func measuring<Root>(_ read: @escaping @Sendable (Root) -> Shown<ClientReview>) -> [Field<Root>] {
    [
      .record("thresholds", "the limits in force", thresholds) { root in
        Shown(read(root).value.thresholds, read(root).format)
      },
      .record("sources", "what the figures rest on", sources) { read($0) },
    ]
  }
}
