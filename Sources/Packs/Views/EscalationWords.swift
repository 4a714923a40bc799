import Review

/// The words for what is to be taken further up (methods §8).
enum EscalationWords {
  /// Who takes it up with whom.
  static func level(_ level: EscalationLevel) -> Phrase {
    switch level {
    case .team: "the team, with the day-to-day contact"
    case .project: "Level 1: project manager, with the project lead"
    case .sponsor: "Level 2: account lead, with the sponsor"
    case .executive: "Level 3: department head, with the executive sponsor"
    case .contract: "Level 4: the contract's dispute process"
    }
  }

  /// What has happened.
  static func what(_ trigger: EscalationTrigger, _ format: Format) -> String {
    switch trigger {
    case .lateAction(let days): format.say("due from the client \(format.workingDays(days)) ago")
    case .openQuestion(let days): format.say("a question open for \(format.workingDays(days))")
    case .overdueInvoice(let days): format.say("an invoice \(format.count(days, one: "day", many: "days")) past due")
    case .disputedSum(let days): format.say("a disputed sum \(format.count(days, one: "day", many: "days")) past due")
    case .overdueAcceptance(let days): format.say("acceptance \(format.workingDays(days)) overdue")
    case .conduct(let count, let isThreat):
      conduct(format.count(count, one: "incident", many: "incidents"), isThreat, format)
    case .unsignedWork: format.say("work that nobody has signed")
    case .missedMilestones(let count):
      format.say("\(format.count(count, one: "milestone", many: "milestones")) missed for reasons on the client's side")
    case .absentSponsor(let count):
      format.say("the sponsor missed the last \(format.count(count, one: "meeting", many: "meetings"))")
    case .lowEngagement(let index): format.say("engagement at \(format.number(index, decimals: 0)) of 100")
    case .openComplaint(let days): format.say("a complaint open for \(format.workingDays(days))")
    case .red(let periods): format.say(periods > 1 ? "off track in two packs in a row" : "off track")
    case .undecidedRisk(let days):
      format.say("a risk above what the client accepts, undecided for \(format.workingDays(days))")
    case .unresolved(let days):
      format.say("with the sponsor for \(format.workingDays(days)) and not resolved")
    case .dispute: format.say("a formal dispute")
    }
  }

  private static func conduct(_ incidents: String, _ isThreat: Bool, _ format: Format) -> String {
    format.say(isThreat ? "\(incidents) of conduct, one of them grave" : "\(incidents) of conduct")
  }

  /// What happened to a record.
  static func event(_ kind: EscalationEvent.Kind) -> Phrase {
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
  static func missing(_ item: EscalationEvidence.Item, for level: EscalationLevel) -> Phrase {
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
