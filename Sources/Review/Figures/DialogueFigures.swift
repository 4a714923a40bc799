/// How the desk kept its times.
struct DeskFigure: ExplainableFigure {
  let id = "desk-times"
  let title = "Tickets answered and settled in time"
  let formula =
    "tickets of which the desk's own tool says that they were answered (by the day they came in) or settled (by the day they "
    + "were finished) in time, of those of which it says anything"
  let method = "7.5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    guard let desk = account.inHouse.visible.dialogue.desk else { return [] }
    return [("answered", desk.responses), ("settled", desk.resolutions)].map { subject, measure in
      let counted = Set(measure.records)
      return .share(
        measure,
        subject: subject,
        isInternal: false,
        account.slice.workItems.filter { counted.contains($0.reference) }.map(CitedRecords.cite),
        leftOut: account.rowsLeftOut(of: .workItems)
      )
    }
  }
}

/// Whether packs went out in time.
struct PunctualityFigure: ExplainableFigure {
  let id = "packs-on-time"
  let title = "Packs that went out on the day agreed"
  let formula =
    "the first pack of each earlier period that was released on or before its issue date, of the last "
    + "\(ReleaseDays.packs) in the history"
  let method = "7.5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    [.share(account.inHouse.visible.dialogue.punctuality, subject: nil, isInternal: false, [])]
  }
}

/// How many assumptions turned out to be right.
struct AssumptionFigure: ExplainableFigure {
  let id = "assumptions"
  let title = "Assumptions that turned out to be right"
  let formula = "assumptions that were confirmed, of those that were confirmed or became an issue"
  let method = "6.3"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let share = account.inHouse.relationship.assumptions
    return [.share(share, subject: nil, isInternal: true, account.cite(share.records))]
  }
}

extension Explanation {
  /// A share taken apart.
  fileprivate static func share(
    _ measure: Measure<KeptShare>,
    subject: String?,
    isInternal: Bool,
    _ records: [CitedRecord],
    leftOut: [LeftOutRecords] = []
  ) -> Explanation {
    Explanation(
      subject: subject,
      isInternal: isInternal,
      measure.reading.told { share in
        [
          .init("kept", .count(share.kept)), .init("of", .count(share.due)), .init("share", .percent(share.percent)),
        ]
      },
      n: measure.n,
      window: measure.window,
      records: records,
      leftOut: leftOut
    )
  }
}
