/// The people whom an account's records name.
extension Account {
  /// Names, ids and addresses as written, each once, that fit no contact, and the first record that holds each; sorted.
  var unknownPeople: [(name: String, origin: Origin)] {
    var first: [String: Origin] = [:]
    for record in recordsThatNamePeople {
      for reference in record.personReferences where visible.people.resolve(reference.name).contact == nil {
        let origin = first[reference.name] ?? record.origin
        first[reference.name] = record.origin.isBefore(origin) ? record.origin : origin
      }
    }
    return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
