import Review
import Templating

/// The internal page that lists all packs.
struct PackIndex: Sendable {
  struct Entry: Sendable {
    let client: String
    let state: String
    let why: String
    /// Relative address of the pack; empty when it is held or failed.
    let packHref: String
    /// Relative address of the brief; empty when it failed.
    let briefHref: String
  }

  let firm: String
  let dates: Portfolio.Dates
  let format: Format
  let entries: [Entry]
  let written: Int
  let held: Int
  /// Clients of whom there is something to say, those that need attention first.
  let standings: [Shown<RankedClient>]
  /// Surveys that somebody has to plan.
  let surveys: [Shown<SurveyToPlan>]
  /// Rows that are not used and belong to no client that is known.
  let ownerless: [UnusedRows]
}

enum IndexFields {
  static let fields = Fields<PackIndex>(
    "the index",
    [
      .text("firm", "the firm that prepares the packs") { $0.firm },
      .text("period", "the period, in words") { $0.format.period($0.dates.period) },
      .day("as_of", "the report date") { Figure($0.format.day($0.dates.asOf), forms: ["iso": $0.dates.asOf.iso]) },
      .figure("clients", "how many clients there are") { Figure($0.format.count($0.entries.count)) },
      .figure("written", "how many packs may leave the house") { Figure($0.format.count($0.written)) },
      .figure("held", "how many are held") { Figure($0.format.count($0.held)) },
      .list("packs", "every client by name", entry) { $0.entries },
      .group("ranked", "clients by engagement, the least engaged first", StandingFields.fields) { $0.standings },
      .group("surveys", "surveys that are due and not on record, the earliest first", SurveyToPlan.fields) {
        $0.surveys
      },
      .group("ownerless", "rows that are not used and belong to no client we know, by reason", UnusedRows.fields) {
        $0.ownerless
      },
    ]
  )

  private static let entry = Fields<PackIndex.Entry>(
    "pack",
    [
      .text("client", "the client's name") { $0.client },
      .text("state", "Ready, Held or Failed, with its mark") { $0.state },
      .text("why", "in one clause") { $0.why },
      .markup("pack_href", "the whole pack; empty when it may not leave the house") { $0.packHref },
      .markup("brief_href", "the brief; empty when there is none") { $0.briefHref },
    ]
  )
}
