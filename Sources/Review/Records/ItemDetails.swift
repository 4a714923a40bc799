/// What few work items have, in little room.
struct ItemDetails: Sendable {
  /// The place of the name of the change request it is for; 0 for none.
  var change: Int32
  /// Below zero where it is not recorded.
  private let affectedUsers: Int32
  private let affectedMinutes: RecordedNumber
  private let affectedShare: RecordedNumber

  init(change: Int32 = 0, users: Int? = nil, minutes: Double? = nil, share: Double? = nil) {
    self.change = change
    affectedUsers = users.map { Int32(clamping: $0) } ?? -1
    (affectedMinutes, affectedShare) = (RecordedNumber(minutes), RecordedNumber(share))
  }

  /// How many users an incident affected.
  var users: Int? { affectedUsers < 0 ? nil : Int(affectedUsers) }
  /// For how many minutes.
  var minutes: Double? { affectedMinutes.number }
  /// The share of their work that was not possible, 0 to 1.
  var share: Double? { affectedShare.number }

  /// Whether nothing of it is recorded.
  var isEmpty: Bool { change == 0 && users == nil && minutes == nil && share == nil }
}

/// Shows what is recorded; the name of the change is shown by the item.
extension ItemDetails: CustomReflectable {
  var customMirror: Mirror {
    Mirror(self, children: ["users": users as Any, "minutes": minutes as Any, "share": share as Any])
  }
}
