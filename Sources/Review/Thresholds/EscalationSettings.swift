extension EscalationThresholds {
  /// Their names in the settings: how late something is when it goes to the project's leads, to the sponsor and to the
  /// executives.
  static let settings: [ThresholdSetting] = [
    .count(
      "late_to_project",
      \.escalation.lateDays[0],
      0...1000,
      "what is late, or open, for longer than this goes to the project's leads, in working days"
    ),
    .count(
      "late_to_sponsor",
      \.escalation.lateDays[1],
      0...1000,
      "what is late, or open, for longer than this goes to the sponsor, in working days"
    ),
    .count(
      "late_to_executive",
      \.escalation.lateDays[2],
      0...1000,
      "what is late, or open, for longer than this goes to the executives, in working days"
    ),
    .count(
      "invoice_to_project",
      \.escalation.invoiceDays[0],
      0...3660,
      "an invoice past due for longer than this goes to the project's leads, in days"
    ),
    .count(
      "invoice_to_sponsor",
      \.escalation.invoiceDays[1],
      0...3660,
      "an invoice past due for longer than this goes to the sponsor, in days"
    ),
    .count(
      "invoice_to_executive",
      \.escalation.invoiceDays[2],
      0...3660,
      "an invoice past due for longer than this goes to the executives, in days"
    ),
    .count(
      "acceptance_to_project",
      \.escalation.acceptanceDays[0],
      0...1000,
      "an acceptance overdue for longer than this goes to the project's leads, in working days"
    ),
    .count(
      "acceptance_to_sponsor",
      \.escalation.acceptanceDays[1],
      0...1000,
      "an acceptance overdue for longer than this goes to the sponsor, in working days"
    ),
    .count(
      "acceptance_to_executive",
      \.escalation.acceptanceDays[2],
      0...1000,
      "an acceptance overdue for longer than this goes to the executives, in working days"
    ),
    .count(
      "conduct_to_project",
      \.escalation.conductIncidents[0],
      1...1000,
      "so many incidents of conduct go to the project's leads"
    ),
    .count(
      "conduct_to_sponsor",
      \.escalation.conductIncidents[1],
      1...1000,
      "so many incidents of conduct go to the sponsor"
    ),
    .count(
      "conduct_to_executive",
      \.escalation.conductIncidents[2],
      1...1000,
      "so many incidents of conduct go to the executives"
    ),
    .count(
      "risk_to_sponsor",
      \.escalation.undecidedRiskDays[0],
      0...1000,
      "a risk above the appetite that is undecided for longer than this goes to the sponsor, in working days"
    ),
    .count(
      "risk_to_executive",
      \.escalation.undecidedRiskDays[1],
      0...1000,
      "a risk above the appetite that is undecided for longer than this goes to the executives, in working days"
    ),
    .count(
      "complaint_to_sponsor",
      \.escalation.complaintDays,
      0...1000,
      "a complaint that is open for longer than this goes to the sponsor, in working days"
    ),
    .count(
      "unresolved_to_executive",
      \.escalation.unresolvedDays,
      0...1000,
      "what is unresolved with the sponsor for longer than this goes to the executives, in working days"
    ),
    .count(
      "missed_milestones",
      \.escalation.missedMilestones,
      1...1000,
      "so many milestones missed for the client's reasons go to the sponsor"
    ),
    .count(
      "missed_milestone_days",
      \.escalation.missedMilestoneDays,
      1...3660,
      "milestones missed for the client's reasons are counted over this time, in days"
    ),
    .count(
      "meetings_without_sponsor",
      \.escalation.meetingsWithoutSponsor,
      1...1000,
      "so many meetings in a row without the sponsor are taken up with the sponsor"
    ),
    .number(
      "index_to_sponsor",
      \.escalation.leastIndex,
      0...100,
      "an engagement index below this goes to the sponsor"
    ),
    .count(
      "disputed_days",
      \.escalation.disputedDays,
      0...3660,
      "a disputed sum past due for longer than this goes the way of the contract, in days"
    ),
    .count(
      "conduct_days",
      \.escalation.conductDays,
      1...3660,
      "incidents of conduct are counted over this time, in days"
    ),
  ]

  /// The pairs of names of which the first may not be above the second.
  static let ordered: [(low: String, high: String)] =
    ["late", "invoice", "acceptance", "conduct"].flatMap { name in
      [("\(name)_to_project", "\(name)_to_sponsor"), ("\(name)_to_sponsor", "\(name)_to_executive")]
    } + [("risk_to_sponsor", "risk_to_executive")]
}
