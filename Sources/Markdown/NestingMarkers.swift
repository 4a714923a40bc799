/// The marks that open lists and quotes at the start of a line.
struct NestingMarkers {
  /// How many there are.
  private(set) var markers = 0
  /// The columns of white space before and between them, a tab counted as four.
  private(set) var columns = 0

  init(in source: [UInt8], line: Range<Int>) {
    var position = line.lowerBound
    // Bullets of one kind up to the end of the line are a thematic break, which nests nothing.
    var run: (byte: UInt8, length: Int) = (0, 0)
    while position < line.upperBound {
      let byte = source[position]
      switch byte {
      case .space: columns += 1
      case .tab: columns += 4
      case .greaterThan:
        markers += 1
        run = (byte, 1)
      default:
        guard let length = ListMarker.length(in: source, at: position, lineEnd: line.upperBound) else { return }
        markers += 1
        run = (byte, run.byte == byte ? run.length + 1 : 1)
        position += length - 1
      }
      position += 1
    }
    let isThematicBreak = (run.byte == .hyphen || run.byte == UInt8(ascii: "*")) && run.length > 2
    if isThematicBreak { markers -= run.length }
  }
}
