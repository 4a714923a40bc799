/// A person whom a record names, by id, address or name.
struct PersonReference {
  private let column: any RecordField
  /// The person as written.
  let name: String

  init(_ column: any RecordField, _ name: String) { (self.column, self.name) = (column, name) }

  /// The column; its name is put together only for what has to be told of.
  var field: String { column.columnName }
}

/// A record that names people.
///
/// Work items name people too, whoever wrote to the desk; they are many, and contacts few, so nobody has to know them.
protocol NamesPeople: Record {
  /// The people it names, those not recorded left out.
  var personReferences: [PersonReference] { get }
}

extension NamesPeople {
  /// What is recorded of these columns.
  fileprivate func people(_ names: KeyValuePairs<Field, String?>) -> [PersonReference] {
    names.compactMap { field, name in name.map { PersonReference(field, $0) } }
  }

  /// What is recorded of a column that holds a list.
  fileprivate func people(_ field: Field, _ names: [String]) -> [PersonReference] {
    names.map { PersonReference(field, $0) }
  }
}

extension Client: NamesPeople {
  var personReferences: [PersonReference] { people([.hourValueAgreedBy: hourValueAgreedBy]) }
}

extension Project: NamesPeople {
  var personReferences: [PersonReference] {
    people([.manager: manager, .scopeSignedBy: scopeSignedBy, .overrideBy: overrideBy])
  }
}

extension Statement: NamesPeople {
  var personReferences: [PersonReference] { people([.saidBy: saidBy]) }
}

extension Commentary: NamesPeople {
  var personReferences: [PersonReference] { people([.by: by]) }
}

extension Milestone: NamesPeople {
  var personReferences: [PersonReference] { people([.decidedBy: decidedBy]) }
}

extension Estimate: NamesPeople {
  var personReferences: [PersonReference] { people([.madeBy: madeBy]) }
}

extension ChangeRequest: NamesPeople {
  var personReferences: [PersonReference] {
    people([.clientSignedBy: clientSignedBy, .providerSignedBy: providerSignedBy])
  }
}

extension Decision: NamesPeople {
  var personReferences: [PersonReference] { people([.signedBy: signedBy]) }
}

extension Criterion: NamesPeople {
  var personReferences: [PersonReference] {
    people([
      .providerOwner: providerOwner, .clientOwner: clientOwner, .unitValueAgreedBy: unitValueAgreedBy,
      .clientAgreedBy: clientAgreedBy, .providerAgreedBy: providerAgreedBy,
    ])
  }
}

extension Action: NamesPeople {
  var personReferences: [PersonReference] { people([.owner: owner, .tellTo: tellTo]) }
}

extension Interaction: NamesPeople {
  var personReferences: [PersonReference] { people(.people, people) }
}

extension Risk: NamesPeople {
  var personReferences: [PersonReference] { people([.owner: owner, .confirmedBy: confirmedBy]) }
}

extension Issue: NamesPeople {
  var personReferences: [PersonReference] { people([.raisedBy: raisedBy]) }
}

extension Survey: NamesPeople {
  var personReferences: [PersonReference] { people(.invited, invitedPeople) }
}

extension Forum: NamesPeople {
  var personReferences: [PersonReference] {
    people(.providerMembers, providerMembers) + people(.clientMembers, clientMembers)
  }
}

extension Opportunity: NamesPeople {
  var personReferences: [PersonReference] { people([.owner: owner]) }
}

extension Gift: NamesPeople {
  var personReferences: [PersonReference] {
    people([.staff: staff, .contact: contact, .approvedBy: approvedBy])
  }
}
