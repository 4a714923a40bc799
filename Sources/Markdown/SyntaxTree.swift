import CArena
import CCmark

/// A parsed document: the one file that speaks to libcmark, and that gives back what libcmark takes.
enum SyntaxTree {
  /// A tree is thousands of small nodes, which live and go together.
  nonisolated(unsafe) fileprivate static let memory = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: carena_calloc, realloc: carena_realloc, free: carena_free))
    return memory
  }()

  /// Parses `source` and lends its tree to `body`; the tree and everything in it is given back afterwards.
  ///
  /// No node may leave `body`.
  static func withRoot<Result, Failure>(
    of source: [UInt8],
    _ body: (SyntaxNode) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let arena = carena_open()
    defer { carena_close(arena) }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
    source.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("libcmark aborts rather than return no tree")
    }
    return try body(SyntaxNode(pointer: root))
  }
}

/// A node of a tree that ``SyntaxTree/withRoot(of:_:)`` lends.
struct SyntaxNode: Equatable {
  fileprivate let pointer: OpaquePointer

  /// What a node is.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image

    /// Whether such a node is a part of the document and no part of a text.
    var isBlock: Bool {
      switch self {
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph, .heading,
        .thematicBreak:
        true
      default: false
      }
    }

    /// Whether such a node never has children, so that the iterator enters it but does not leave it.
    fileprivate var isLeaf: Bool {
      switch self {
      case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline: true
      default: false
      }
    }
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .document
    }
  }

  var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init) }
  var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }
  var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }

  /// The line the node begins on, from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The line the node ends on, from 1.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The byte of its line at which the node begins, from 1; right for blocks, not for every inline node.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The number of an ordered list's first item; nil for a list of points.
  var firstNumber: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }
  /// Whether the items of a list stand without blank lines between them.
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var literal: String { text(cmark_node_get_literal(pointer)) }
  var address: String { text(cmark_node_get_url(pointer)) }
  var onEnter: String { text(cmark_node_get_on_enter(pointer)) }
  var onExit: String { text(cmark_node_get_on_exit(pointer)) }

  // libcmark writes `&#xFFFE;` and `&#xFFFF;` as the bytes FE and FF; String(cString:) makes each of them U+FFFD.
  private func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}

// MARK: Reading a whole tree

extension SyntaxNode {
  /// Calls `body` with the node and everything below it, in the order of the document, and how deep each lies.
  ///
  /// The tree must not change meanwhile.
  func visit<Failure>(_ body: (SyntaxNode, _ depth: Int) throws(Failure) -> Void) throws(Failure) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      let node = SyntaxNode(pointer: pointer)
      try body(node, depth)
      if !node.kind.isLeaf { depth += 1 }
    }
  }

  /// The tree as HTML, in libcmark's safe mode unless raw HTML is let through.
  func renderedHTML(rawHTML: Bool) -> String {
    text(cmark_render_html(pointer, rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT))
  }
}

extension SyntaxNode {
  /// The tree as CommonMark, each paragraph on one line.
  func renderedCommonMark() -> String {
    text(cmark_render_commonmark(pointer, CMARK_OPT_DEFAULT, 0))
  }
}

// MARK: Changing a tree

extension SyntaxNode {
  /// A new node, which belongs to the tree that is lent.
  private init(_ type: cmark_node_type) {
    guard let pointer = cmark_node_new_with_mem(type, SyntaxTree.memory) else {
      preconditionFailure("libcmark aborts rather than return no node")
    }
    self.init(pointer: pointer)
  }

  /// A new block that libcmark writes as `enter`, its children and `exit`, all of it raw.
  static func customBlock(enter: String = "", exit: String = "") -> SyntaxNode {
    custom(CMARK_NODE_CUSTOM_BLOCK, enter: enter, exit: exit)
  }

  /// A new inline node that libcmark writes as `enter`, its children and `exit`, all of it raw.
  static func customInline(enter: String, exit: String) -> SyntaxNode {
    custom(CMARK_NODE_CUSTOM_INLINE, enter: enter, exit: exit)
  }

  private static func custom(_ type: cmark_node_type, enter: String, exit: String) -> SyntaxNode {
    let node = SyntaxNode(type)
    node.setCustom(enter: enter, exit: exit)
    return node
  }

  /// Sets what a custom node writes before and after its children.
  func setCustom(enter: String, exit: String) {
    cmark_node_set_on_enter(pointer, enter)
    cmark_node_set_on_exit(pointer, exit)
  }

  /// A new text.
  static func text(_ literal: String) -> SyntaxNode {
    let node = SyntaxNode(CMARK_NODE_TEXT)
    node.setLiteral(literal)
    return node
  }

  /// A new paragraph that holds one text.
  static func paragraph(_ literal: String) -> SyntaxNode {
    let node = SyntaxNode(CMARK_NODE_PARAGRAPH)
    node.append(.text(literal))
    return node
  }

  /// Sets the level of a heading, from 1 to 6.
  func setHeadingLevel(_ level: Int) {
    cmark_node_set_heading_level(pointer, Int32(level))
  }

  func setLiteral(_ text: String) {
    cmark_node_set_literal(pointer, text)
  }

  /// Takes so many bytes away from the start of a literal.
  func dropFromLiteral(_ count: Int) {
    guard var rest = cmark_node_get_literal(pointer) else { return }
    for _ in 0..<count where rest.pointee != 0 { rest += 1 }
    cmark_node_set_literal(pointer, rest)
  }

  /// Puts `child` at the end of the children.
  func append(_ child: SyntaxNode) {
    cmark_node_append_child(pointer, child.pointer)
  }

  /// Moves every child to the end of the children of `other`.
  func moveChildren(to other: SyntaxNode) {
    while let child = firstChild { other.append(child) }
  }

  /// Puts `other` in the place of this node, which is freed with what it still holds.
  func replace(with other: SyntaxNode) {
    cmark_node_replace(pointer, other.pointer)
    cmark_node_free(pointer)
  }

  /// Puts the children in the place of this node, which is freed.
  func unwrap() {
    while let child = firstChild { cmark_node_insert_before(pointer, child.pointer) }
    remove()
  }

  /// Takes the node out of the tree and frees it with all it holds.
  func remove() {
    cmark_node_free(pointer)
  }
}
