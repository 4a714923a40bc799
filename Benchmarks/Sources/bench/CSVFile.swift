import Foundation

/// A CSV file that is written row by row.
final class CSVFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  init(_ name: String, in folder: URL, columns: String) throws {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    handle = try FileHandle(forWritingTo: file)
    buffer.reserveCapacity(Self.bufferSize + 4_096)
    buffer += columns.utf8
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Writes one row.
  func write(_ cells: String...) throws {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(UInt8(ascii: ",")) }
      append(cell)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left.
  func close() throws {
    try flush()
    try handle.close()
  }

  private func append(_ cell: String) {
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else {
      buffer += cell.utf8
      return
    }
    buffer.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
