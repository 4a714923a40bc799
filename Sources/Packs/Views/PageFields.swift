import Templating

/// What the frame of an HTML page needs.
struct Page: Sendable {
  /// The language tag.
  var language: String
  /// The title of the window.
  var title: String
  /// The document's name, which is the class of the body.
  var document: String
  /// The stylesheet.
  var style: String
  /// The document as HTML.
  var body: String
  /// The firm.
  var firm: String
  /// The period in words.
  var period: String
  /// The client's name; nil on the index.
  var client: String?
  /// The day the pack goes out, in words.
  var preparedOn: String
  /// Whether this is the draft of a held pack.
  var isHeld: Bool
  /// Whether the page stays in the house.
  var isInternal: Bool
  /// Where the limits are explained on the page.
  var thresholdsHref: String?
  /// The address of the firm's logo.
  var firmLogo: String?
  /// The address of the client's logo.
  var clientLogo: String?
  /// Whom the client writes to; nil inside the house, and where nothing of it is recorded.
  var contact: Shown<PageContact>?

  /// A document's title for a window among many: it names the client too.
  func title(of document: String) -> String {
    guard let client, !document.contains(client) else { return document }
    return "\(document) – \(client), \(period)"
  }
}

enum PageFields {
  static let fields = Fields<Page>(
    "the page",
    [
      .text("lang", "the language tag") { $0.language },
      .text("title", "the title of the window") { $0.title },
      .text("document", "the document's name") { $0.document },
      .markup("style", "the stylesheet") { $0.style },
      .markup("body", "the document as HTML") { $0.body },
      .text("firm", "the firm") { $0.firm },
      .text("period", "the period, in words") { $0.period },
      .optionalText("client", "the client's name") { $0.client },
      .text("prepared_on", "the day the pack goes out") { $0.preparedOn },
      .flag("held", "whether this is the draft of a held pack") { $0.isHeld },
      .flag("internal", "whether the page stays in the house") { $0.isInternal },
      .optionalText("thresholds_href", "where the limits are explained") { $0.thresholdsHref },
      .optionalText("firm_logo", "the address of the firm's logo; absent without one") { $0.firmLogo },
      .optionalText("client_logo", "the address of the client's logo; absent without one") { $0.clientLogo },
      .record("contact", "whom the client writes to; absent inside the house", PageContactFields.fields) { $0.contact },
      .markup("running_header", "firm, client and period as a text of the style sheet, for every printed page") {
        StyleText.escaped([$0.firm, $0.client, $0.period].compactMap(\.self).joined(separator: " · "))
      },
    ]
  )
}
