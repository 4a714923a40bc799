import Tables

/// Who may sign.
extension Signatures {
  /// What is wrong with a signature, in plain words; nil when nothing is.
  ///
  /// - Parameters:
  ///   - name: Who signed, as written.
  ///   - matter: What the signature on the client's side is about; nil for a signature on ours.
  ///   - day: When it was given; nil where that is not recorded.
  ///   - people: Those who may have signed.
  /// - Returns: What is wrong.
  static func problem(
    _ name: String,
    _ matter: Contact.Matter?,
    on day: CivilDate?,
    people: People
  ) -> String? {
    let person = people.resolve(name)
    guard let contact = person.contact, contact.side == (matter == nil ? .provider : .client) else {
      return matter == nil
        ? "\(person.name) is no known member of our staff" : "\(person.name) is no known contact of the client"
    }
    if let matter, !contact.maySign.contains(matter) {
      return "\(person.name) may not sign it (may_sign lacks '\(matter.rawValue)')"
    }
    if let day, let leftOn = contact.leftOn, leftOn < day { return "\(person.name) had left on \(leftOn.iso)" }
    return nil
  }

  /// Whether somebody signed who may.
  static func stands(_ name: String?, _ matter: Contact.Matter?, on day: CivilDate?, people: People) -> Bool {
    guard let name, day != nil else { return false }
    return problem(name, matter, on: day, people: people) == nil
  }
}
