/// The people whom an account's registers name, as written.
extension Account {
  /// Members of forums, those who made estimates, and who has to do with opportunities and gifts.
  var peopleOfRegisters: [String] {
    visible.forums.flatMap { $0.providerMembers + $0.clientMembers }
      + confidential.estimates.compactMap(\.madeBy) + confidential.opportunities.map(\.owner)
      + confidential.gifts.flatMap { [$0.staff, $0.contact, $0.approvedBy].compactMap(\.self) }
  }
}
