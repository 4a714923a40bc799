import Diagnostics
import Tables

/// Reads an export whole, with whatever options its first bytes stand for, and holds the reader to its promises.
enum FuzzedExport {
  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int, as file: String) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    var options = ReadingOptions()
    var bytes = input[...]
    // A line of its own says how the file is read, so that seeds stay readable.
    if input.first == UInt8(ascii: "!"), let end = input.firstIndex(of: 0x0A) {
      options = self.options(input[1..<end])
      bytes = input[(end + 1)...]
    }
    options.limits.cell = 2_000
    options.limits.columns = 200
    do throws(Diagnostic) {
      try check(Export(file: file, bytes: Array(bytes), options: options))
    } catch {
      precondition(!error.message.isEmpty && (error.place.file ?? file) == file)
    }
    return 0
  }

  private static let encodings = [
    "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1258", "shift_jis", "iso-2022-jp", "utf-32le",
  ]

  private static func options(_ line: ArraySlice<UInt8>) -> ReadingOptions {
    var options = ReadingOptions()
    var letters = line.makeIterator()
    while let letter = letters.next() {
      switch letter {
      case UInt8(ascii: "d"): options.delimiter = letters.next()
      case UInt8(ascii: "q"): options.quote = letters.next().map { .character($0) }
      case UInt8(ascii: "n"): options.quote = QuoteOption.none
      case UInt8(ascii: "h"): options.headingRow = letters.next().map { Int($0 % 8) + 1 }
      case UInt8(ascii: "r"): options.headingRows = letters.next().map { Int($0 % 4) + 1 }
      case UInt8(ascii: "H"): options.headings = ["a", "b", "c"]
      case UInt8(ascii: "e"):
        options.encoding = letters.next().flatMap { TextEncoding(encodings[Int($0) % encodings.count]) }
      case UInt8(ascii: "p"): options.path = String(decoding: Array(IteratorSequence(letters)), as: UTF8.self)
      default: break
      }
      if letter == UInt8(ascii: "p") { break }
    }
    return options
  }

  private static func check(_ export: Export) {
    let selectors = export.columns.indices.prefix(40).compactMap { try? export.selector(.place($0 + 1)) }
    var given = 0
    let counts = export.forEachRow(selecting: selectors) { problem in
      precondition(!problem.message.isEmpty)
    } _: { row in
      given += 1
      precondition(row.line > 0 && row.column > 0 && row.byteCount >= 0)
      for place in selectors.indices {
        let cell = row.cell(place)
        let text = cell.text
        precondition(cell.isEmpty == text.isEmpty)
        _ = cell.list
        _ = cell.position
        _ = (cell.integer, cell.double, cell.boolean, cell.dateTime)
      }
    }
    precondition(given == counts.usable, "\(given) rows were given, and the counts say \(counts)")
    precondition(counts.leftOut.count >= 0 && counts.rejected.count >= 0 && counts.usable >= 0)
  }
}
