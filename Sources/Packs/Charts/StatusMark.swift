/// A status as charts draw it: a shape and a colour, beside the word that says it.
enum StatusMark: Sendable {
  case onTrack, met, atRisk, offTrack

  /// Draws the mark around a place.
  func draw(in drawing: inout Drawing, x: Double, y: Double) {
    switch self {
    case .onTrack: drawing.circle(x: x, y: y, radius: 6, .onTrack, edge: .edge)
    case .met:
      drawing.circle(x: x, y: y, radius: 7, .onTrack, edge: .edge)
      drawing.path([(x - 3.5, y), (x - 1, y + 2.5), (x + 3.5, y - 2.5)], .onMark, thickness: 2)
    case .atRisk: drawing.polygon([(x, y - 7), (x + 7.5, y + 6), (x - 7.5, y + 6)], .atRisk, edge: .amberEdge)
    case .offTrack: drawing.rectangle(x: x - 6, y: y - 6, width: 12, height: 12, .offTrack, edge: .edge)
    }
  }
}
