import Foundation
import Tables
import Yams

/// Reads the section `limits:` of the settings.
enum LimitsReader {
  private static let keys = ["cell", "columns", "file", "logo", "nesting", "rejected"]

  /// Reads the limits; those that say nothing usable stay as they are.
  static func read(_ node: Node, into settings: inout Settings, _ reader: inout YAMLReader) {
    guard let section = reader.section(node, path: "limits") else { return }
    var limits = settings.limits
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "cell": limits.cell = size(value, path: path, &reader) ?? limits.cell
      case "file": limits.file = size(value, path: path, &reader) ?? limits.file
      case "logo": settings.largestLogo = size(value, path: path, &reader) ?? settings.largestLogo
      case "rejected": limits.rejected = size(value, path: path, from: 0, &reader) ?? limits.rejected
      case "columns": limits.columns = count(value, path: path, to: Limits.mostColumns, &reader) ?? limits.columns
      case "nesting": limits.nesting = count(value, path: path, to: Limits.deepestNesting, &reader) ?? limits.nesting
      default: reader.reportUnknown(key, path: path, among: keys, value)
      }
    }
    settings.limits = limits
  }

  private static func count(_ node: Node, path: String, to most: Int, _ reader: inout YAMLReader) -> Int? {
    reader.value(node, path: path, expected: "a whole number from 1 to \(most)") { text in
      Int(text).flatMap { (1...most).contains($0) ? $0 : nil }
    }
  }

  private static func size(_ node: Node, path: String, from least: Int = 1, _ reader: inout YAMLReader) -> Int? {
    let size = reader.value(node, path: path, expected: "a size such as 2 MB or 1.5 GB", bytes)
    guard let size, !(least...Limits.largestFile).contains(size) else { return size }
    reader.report(
      "setting-invalid",
      size < least
        ? "'\(path)' must be more than nothing"
        : "'\(path)' can be 4.29 GB at most: the places of cells are kept in 32 bits",
      node,
      path
    )
    return nil
  }

  /// A number of bytes, with a unit or without.
  private static func bytes(_ text: String) -> Int? {
    let units: [(String, Decimal)] = [
      ("kib", 1_024), ("mib", 1_048_576), ("gib", 1_073_741_824), ("kb", 1_000), ("mb", 1_000_000),
      ("gb", 1_000_000_000), ("bytes", 1), ("b", 1), ("", 1),
    ]
    let folded = text.lowercased()
    guard let (unit, factor) = units.first(where: { folded.hasSuffix($0.0) }) else { return nil }
    var number = folded.dropLast(unit.count)
    while number.last == " " { number.removeLast() }
    guard !number.isEmpty, number.utf8.count <= 20, number.utf8.first != UInt8(ascii: "."),
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      number.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 1,
      let value = Decimal(string: String(number), locale: Locale(identifier: "en_US_POSIX")), value * factor < 1e15
    else { return nil }
    return NSDecimalNumber(decimal: value * factor).intValue
  }
}
