import Diagnostics
import Foundation
import Review
import Tables

/// Prints pages as PDF with WeasyPrint.
///
/// A page that goes out loads nothing (``PageScan``); besides, what it would load relatively has no base, and connections
/// end at a port where nobody listens.
public struct PDFPrinter: Sendable {
  private let program: OutsideProgram

  /// Finds the program.
  ///
  /// - Parameter environment: The variables of the process, whose `PATH` says where programs are.
  /// - Throws: `pdf-unavailable` with what to install.
  public init(environment: [String: String]) throws(Diagnostic) {
    try self.init(environment: environment, seconds: 120)
  }

  /// Finds the program, which may take so many seconds for a page.
  init(environment: [String: String], seconds: Int) throws(Diagnostic) {
    program = try OutsideProgram(Self.purpose, environment: environment, seconds: seconds)
  }

  private static let purpose = OutsideProgram.Purpose(
    program: "weasyprint",
    product: "PDF",
    signature: Array("%PDF-".utf8),
    code: "pdf",
    install: "'apt install weasyprint' on Debian and Ubuntu, 'brew install weasyprint' on macOS",
    needs: "version 57 or later is needed",
    otherwise: "the page itself is written"
  )

  private static let arguments = [
    "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant", "pdf/ua-1", "-", "-",
  ]

  /// Prints a page.
  ///
  /// - Parameters:
  ///   - page: The page, UTF-8.
  ///   - day: The day the PDF says it is of, so that the same page gives the same bytes.
  /// - Returns: The PDF.
  /// - Throws: `pdf-failed` with what the program says, or `output-unwritable`.
  func pdf(of page: [UInt8], on day: CivilDate) throws(Diagnostic) -> [UInt8] {
    try program.product(
      of: page,
      Self.arguments,
      // The order of what Python keeps by hash must not change from run to run.
      ["SOURCE_DATE_EPOCH": String(day.dayNumber * 86_400), "PYTHONHASHSEED": "0"]
    )
  }
}

extension Pack {
  /// The name of the PDF among the client's documents.
  static let pdfName = "pack.pdf"

  /// The pack with a PDF of its whole; a draft gets none, since it is not to be sent.
  ///
  /// - Parameter printer: What prints it.
  /// - Returns: The pack with the PDF, or with a finding that says why there is none.
  public func printed(by printer: PDFPrinter) -> Pack {
    guard !isHeld, let page = documents.first(where: { $0.name == WholePack.name + ".html" }) else { return self }
    do throws(Diagnostic) {
      let pdf = try printer.pdf(of: page.bytes, on: review.visible.dates.asOf)
      return Pack(
        review: review,
        documents: documents + [PackFile(Self.pdfName, bytes: pdf)],
        brief: brief,
        notes: notes
      )
    } catch {
      var problem = error
      problem.client = review.visible.client.id
      return Pack(review: review.adding([problem]), documents: documents, brief: brief, notes: notes)
    }
  }
}
