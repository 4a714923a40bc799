/// The people whom an account's records name.
extension Account {
  /// Names, ids and addresses as written, each once, that fit no contact; sorted.
  var unknownPeople: [String] {
    Set(recordsThatNamePeople.flatMap(\.personReferences).map(\.name))
      .filter { visible.people.resolve($0).contact == nil }.sorted()
  }

  private var recordsThatNamePeople: [any NamesPeople] {
    let (slice, inHouse) = (visible, confidential)
    var records: [any NamesPeople] = [slice.client]
    records += slice.projects as [any NamesPeople] + slice.statements + slice.commentary + inHouse.commentary
    records += slice.milestones as [any NamesPeople] + slice.changes + slice.decisions + slice.criteria
    records += slice.actions as [any NamesPeople] + inHouse.actions + slice.interactions + inHouse.interactions
    records += slice.risks as [any NamesPeople] + inHouse.risks + slice.issues + inHouse.issues
    records += slice.surveys as [any NamesPeople] + slice.forums
    records += inHouse.estimates as [any NamesPeople] + inHouse.opportunities + inHouse.gifts
    return records
  }
}
