/// What few work items have.
struct ItemDetails: Equatable, Sendable {
  /// The change request it is for.
  var change: String?
  /// How many users an incident affected.
  var users: Int?
  /// For how many minutes.
  var minutes: Double?
  /// The share of their work that was not possible, 0 to 1.
  var share: Double?
}
