/// The quotes and list items around a block, and how they show at the start of each of its lines.
///
/// libcmark says which containers a block lies in but not what of a line belongs to them, so this follows the rules of
/// the CommonMark specification for continuing a container.
struct ContainerPrefix {
  /// A quote, or a list item whose later lines are indented by `itemColumns`.
  private struct Container {
    let startLine: Int
    let itemColumns: Int?
  }

  private var containers: [Container] = []

  /// Finds the containers of `block`, which lies in a tree made from `source`.
  init(of block: SyntaxNode, in source: [UInt8], lines: [Range<Int>]) {
    var ancestors: [SyntaxNode] = []
    var ancestor = block.parent
    while let node = ancestor {
      if node.kind == .blockQuote || node.kind == .item { ancestors.append(node) }
      ancestor = node.parent
    }
    for node in ancestors.reversed() {
      var itemColumns: Int?
      if node.kind == .item {
        let line = lines[node.startLine - 1]
        var cursor = LineCursor(source, line: line)
        _ = takeContainers(on: node.startLine, &cursor, source, line)
        itemColumns = Self.takeMarker(&cursor, source, line)
      }
      containers.append(Container(startLine: node.startLine, itemColumns: itemColumns))
    }
  }

  /// Where the content begins on a line of the block, or nil where a container does not go on: a lazy line.
  ///
  /// - Parameters:
  ///   - number: The number of the line, from 1.
  ///   - line: Its bytes in `source`.
  ///   - source: The text the block was found in.
  /// - Returns: A cursor after the marks of all containers.
  func content(ofLine number: Int, _ line: Range<Int>, in source: [UInt8]) -> LineCursor? {
    var cursor = LineCursor(source, line: line)
    return takeContainers(on: number, &cursor, source, line) ? cursor : nil
  }

  private func takeContainers(
    on number: Int,
    _ cursor: inout LineCursor,
    _ source: [UInt8],
    _ line: Range<Int>
  ) -> Bool {
    for container in containers {
      let indentation = cursor.indentation.columns
      if let columns = container.itemColumns {
        if container.startLine == number {
          _ = Self.takeMarker(&cursor, source, line)
        } else if indentation >= columns {
          cursor.skipColumns(columns)
        } else {
          return false
        }
      } else {
        guard indentation < 4 else { return false }
        cursor.skipColumns(indentation)
        guard cursor.current == .greaterThan else { return false }
        cursor.skipBytes(1)
        cursor.skipColumns(1)
      }
    }
    return true
  }

  /// Takes an item's indentation, its marker and the white space that belongs to the marker: up to four columns, or
  /// one where more follow (indented code) or nothing does.
  ///
  /// - Returns: The columns by which the later lines of the item are indented.
  private static func takeMarker(_ cursor: inout LineCursor, _ source: [UInt8], _ line: Range<Int>) -> Int {
    let indentation = cursor.indentation.columns
    cursor.skipColumns(indentation)
    let marker = ListMarker.length(in: source, at: cursor.offset, lineEnd: line.upperBound) ?? 1
    cursor.skipBytes(marker)
    let space = cursor.indentation
    let padding = space.end == line.upperBound || space.columns > 4 ? 1 : space.columns
    cursor.skipColumns(padding)
    return indentation + marker + padding
  }
}
