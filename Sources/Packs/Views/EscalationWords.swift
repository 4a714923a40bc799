import Review

/// The words for what is to be taken further up (methods §8).
enum EscalationWords {
  /// Who takes it up with whom.
  static func level(_ level: EscalationLevel) -> String {
    switch level {
    case .team: "the team, with the day-to-day contact"
    case .project: "L1: project manager, with the project lead"
    case .sponsor: "L2: account lead, with the sponsor"
    case .executive: "L3: department head, with the executive sponsor"
    case .contract: "L4: the contract's dispute process"
    }
  }

  /// What has happened.
  static func what(_ trigger: EscalationTrigger, _ format: Format) -> String {
    switch trigger {
    case .lateAction(let days): "due from the client \(Words.counted(days, "working day", format)) ago"
    case .openQuestion(let days): "a question open for \(Words.counted(days, "working day", format))"
    case .overdueInvoice(let days): "an invoice \(Words.counted(days, "day", format)) past due"
    case .disputedSum(let days): "a disputed sum \(Words.counted(days, "day", format)) past due"
    case .overdueAcceptance(let days): "acceptance \(Words.counted(days, "working day", format)) overdue"
    case .conduct(let count, let isThreat):
      "\(Words.counted(count, "incident", format)) of conduct\(isThreat ? ", one of them grave" : "")"
    case .unsignedWork: "work that nobody has signed"
    case .missedMilestones(let count):
      "\(Words.counted(count, "milestone", format)) missed for reasons on the client's side"
    case .absentSponsor(let count): "the sponsor missed the last \(Words.counted(count, "meeting", format))"
    case .lowEngagement(let index): "engagement at \(format.number(index, decimals: 0)) of 100"
    case .openComplaint(let days): "a complaint open for \(Words.counted(days, "working day", format))"
    case .red(let periods): periods > 1 ? "off track in two packs in a row" : "off track"
    case .undecidedRisk(let days):
      "a risk above what the client accepts, undecided for \(Words.counted(days, "working day", format))"
    case .unresolved(let days):
      "with the sponsor for \(Words.counted(days, "working day", format)) and not resolved"
    case .dispute: "a formal dispute"
    }
  }

  /// What happened to a record.
  static func event(_ kind: EscalationEvent.Kind) -> String {
    switch kind {
    case .raised: "raised"
    case .planned: "planned for this day"
    case .asked: "asked"
    case .said: "said"
    case .talked: "talked about"
    case .acknowledged: "acknowledged"
    case .handedIn: "handed in"
    case .billed: "billed"
    case .due: "due"
    case .decided: "decided"
    case .takenUp: "taken further up"
    case .done: "done"
    case .closed: "closed"
    }
  }

  /// What the evidence lacks.
  static func missing(_ item: EscalationEvidence.Item, for level: EscalationLevel) -> String {
    switch item {
    case .problem: "the problem in one sentence"
    case .datedRecords: level >= .sponsor ? "two records of different days" : "a record with a day"
    case .communications: level >= .sponsor ? "two conversations" : "a conversation"
    case .effect: "the effect in days, money or a milestone"
    case .tried: "what we tried"
    case .ourPart: "what we caused ourselves"
    case .ask: "the decision asked, of whom and by when"
    }
  }
}
