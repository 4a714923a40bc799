/// A record whose row names the client it belongs to.
protocol OfClient: Record {
  /// The client's id; until records are joined, any name that the client answers to.
  var client: String { get set }
}

extension Action: OfClient {}
extension Commentary: OfClient {}
extension Decision: OfClient {}
extension Forum: OfClient {}
extension Gift: OfClient {}
extension Interaction: OfClient {}
extension Invoice: OfClient {}
extension Issue: OfClient {}
extension Opportunity: OfClient {}
extension Project: OfClient {}
extension Statement: OfClient {}
extension Survey: OfClient {}
