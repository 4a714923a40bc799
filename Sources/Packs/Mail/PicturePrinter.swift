import Diagnostics

/// Makes pictures of charts with rsvg-convert, for mail programs, which show no drawings.
public struct PicturePrinter: Sendable {
  private let program: OutsideProgram

  /// Finds the program.
  ///
  /// - Parameter environment: The variables of the process, whose `PATH` says where programs are.
  /// - Throws: `picture-unavailable` with what to install.
  public init(environment: [String: String]) throws(Diagnostic) {
    program = try OutsideProgram(Self.purpose, environment: environment, seconds: 30)
  }

  private static let purpose = OutsideProgram.Purpose(
    program: "rsvg-convert",
    product: "picture of a chart",
    signature: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    code: "picture",
    install: "'apt install librsvg2-bin' on Debian and Ubuntu, 'brew install librsvg' on macOS",
    needs: "version 2.54 or later is needed",
    otherwise: "without --pictures the mail is written with its table alone"
  )

  /// Makes a picture with twice the chart's points in each direction, so that it is sharp on screens of today.
  ///
  /// - Parameter chart: The chart as an SVG file.
  /// - Returns: The picture as PNG on white.
  /// - Throws: `picture-failed` with what the program says, or `output-unwritable`.
  func png(of chart: String) throws(Diagnostic) -> [UInt8] {
    try program.product(
      of: Array(chart.utf8),
      ["--format", "png", "--zoom", "2", "--background-color", "white"]
    )
  }
}
