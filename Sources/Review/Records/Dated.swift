import Tables

/// A record that tells of what happened, and when.
protocol Dated: Record {
  /// The day from which the record counts; nil where that is not recorded, or lies in plans alone.
  var firstDay: CivilDate? { get }
  /// The columns that tell when something happened.
  static var happened: [(field: Field, day: @Sendable (Self) -> CivilDate?)] { get }
}

extension Dated {
  var firstDay: CivilDate? { nil }
}

extension Client: Dated {
  static var happened: [(field: Field, day: @Sendable (Client) -> CivilDate?)] {
    [(.hourValueAgreedOn, { $0.hourValueAgreedOn })]
  }
}

extension Project: Dated {
  static var happened: [(field: Field, day: @Sendable (Project) -> CivilDate?)] {
    [(.scopeSignedOn, { $0.scopeSignedOn }), (.overrideOn, { $0.overrideOn })]
  }
}

extension Statement: Dated {
  var firstDay: CivilDate? { saidOn }
  static var happened: [(field: Field, day: @Sendable (Statement) -> CivilDate?)] { [] }
}

extension Milestone: Dated {
  static var happened: [(field: Field, day: @Sendable (Milestone) -> CivilDate?)] {
    [(.actual, { $0.actual }), (.submittedOn, { $0.submittedOn }), (.decidedOn, { $0.decidedOn })]
  }
}

extension WorkItem: Dated {
  var firstDay: CivilDate? { created ?? started }
  static var happened: [(field: Field, day: @Sendable (WorkItem) -> CivilDate?)] {
    [(.started, { $0.started }), (.finished, { $0.finished })]
  }
}

extension Estimate: Dated {
  var firstDay: CivilDate? { madeOn }
  static var happened: [(field: Field, day: @Sendable (Estimate) -> CivilDate?)] {
    [(.vettedOn, { $0.vettedOn }), (.quotedOn, { $0.quotedOn })]
  }
}

extension ChangeRequest: Dated {
  var firstDay: CivilDate? { raisedOn }
  static var happened: [(field: Field, day: @Sendable (ChangeRequest) -> CivilDate?)] {
    [
      (.submittedOn, { $0.submittedOn }), (.clientSignedOn, { $0.clientSignedOn }),
      (.providerSignedOn, { $0.providerSignedOn }),
    ]
  }
}

extension Decision: Dated {
  var firstDay: CivilDate? { askedOn }
  static var happened: [(field: Field, day: @Sendable (Decision) -> CivilDate?)] {
    [(.decidedOn, { $0.decidedOn }), (.signedOn, { $0.signedOn })]
  }
}

extension Criterion: Dated {
  var firstDay: CivilDate? { proposedOn }
  static var happened: [(field: Field, day: @Sendable (Criterion) -> CivilDate?)] {
    [
      (.clientAgreedOn, { $0.clientAgreedOn }), (.providerAgreedOn, { $0.providerAgreedOn }),
      (.unitValueAgreedOn, { $0.unitValueAgreedOn }),
    ]
  }
}

extension Measurement: Dated {
  var firstDay: CivilDate? { on }
  static var happened: [(field: Field, day: @Sendable (Measurement) -> CivilDate?)] { [] }
}

extension Response: Dated {
  var firstDay: CivilDate? { on }
  static var happened: [(field: Field, day: @Sendable (Response) -> CivilDate?)] { [] }
}

extension Action: Dated {
  var firstDay: CivilDate? { raised }
  static var happened: [(field: Field, day: @Sendable (Action) -> CivilDate?)] { [(.done, { $0.done })] }
}

extension Interaction: Dated {
  var firstDay: CivilDate? { on }
  static var happened: [(field: Field, day: @Sendable (Interaction) -> CivilDate?)] {
    [(.followUpOn, { $0.followUpOn })]
  }
}

extension Risk: Dated {
  var firstDay: CivilDate? { raised }
  static var happened: [(field: Field, day: @Sendable (Risk) -> CivilDate?)] {
    [(.reviewed, { $0.reviewed }), (.confirmedOn, { $0.confirmedOn })]
  }
}

extension Issue: Dated {
  var firstDay: CivilDate? { raised }
  static var happened: [(field: Field, day: @Sendable (Issue) -> CivilDate?)] {
    [
      (.acknowledged, { $0.acknowledged }), (.resolved, { $0.resolved }), (.escalatedOn, { $0.escalatedOn }),
    ]
  }
}

extension Invoice: Dated {
  var firstDay: CivilDate? { issued }
  static var happened: [(field: Field, day: @Sendable (Invoice) -> CivilDate?)] { [(.paidOn, { $0.paidOn })] }
}

extension Opportunity: Dated {
  var firstDay: CivilDate? { heardOn }
  static var happened: [(field: Field, day: @Sendable (Opportunity) -> CivilDate?)] { [] }
}

extension Gift: Dated {
  var firstDay: CivilDate? { on }
  static var happened: [(field: Field, day: @Sendable (Gift) -> CivilDate?)] { [(.approvedOn, { $0.approvedOn })] }
}
