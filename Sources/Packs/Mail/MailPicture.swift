import Diagnostics
import Foundation
import Mail

/// A chart in the words of a mail, and its picture.
struct MailPicture {
  /// The chart, and the address at which the words show it.
  private let entry: PackCharts.Entry
  private let png: [UInt8]

  /// Makes the picture of a chart.
  ///
  /// - Throws: Why there is none.
  init(_ entry: PackCharts.Entry, by printer: PicturePrinter) throws(Diagnostic) {
    self.entry = entry
    png = try printer.png(of: entry.chart.svg(in: .file(entry.name)))
  }

  /// The picture as it is sent along.
  var attachment: MailDraft.Attachment {
    MailDraft.Attachment(name: entry.name + ".png", mediaType: "image/png", bytes: png)
  }

  /// A mail's page that shows the picture it is sent with, in the chart's own size, which classic Outlook must be told.
  func sent(in page: String) -> String { placed("cid:picture1", in: page) }

  /// A mail's page that holds the picture itself, as it lies beside the draft.
  func held(in page: String) -> String {
    placed("data:image/png;base64," + Data(png).base64EncodedString(), in: page)
  }

  private func placed(_ address: String, in page: String) -> String {
    let size = entry.chart.size
    return page.replacing(
      "src=\"\(entry.path)\"",
      with: "src=\"\(address)\" width=\"\(size.width)\" height=\"\(size.height)\" "
        + "style=\"display:block;max-width:100%;height:auto\""
    )
  }
}
