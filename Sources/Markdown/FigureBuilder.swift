/// Puts drawings in the place of images.
enum FigureBuilder {
  /// Replaces every image for which there is a drawing, in the order of the document.
  static func build(_ images: [SyntaxNode], _ figures: MarkdownDocument.Figures) {
    // The words of an image may hold images, which are gone once it is replaced.
    let outermost = images.filter { !$0.isInsideImage }
    var count = 0
    for image in outermost {
      guard let drawing = figures(image.address, count) else { continue }
      count += 1
      if let paragraph = image.parent, paragraph.kind == .paragraph, paragraph.firstChild == image, image.next == nil {
        paragraph.replace(with: .customBlock(enter: "<figure>\n" + drawing, exit: "</figure>"))
      } else {
        image.replace(with: .customInline(enter: drawing, exit: ""))
      }
    }
  }
}

extension SyntaxNode {
  fileprivate var isInsideImage: Bool {
    var node = parent
    while let ancestor = node, !ancestor.kind.isBlock {
      if ancestor.kind == .image { return true }
      node = ancestor.parent
    }
    return false
  }
}
