import Foundation

/// What the client owes, by age.
struct DebtFigure: ExplainableFigure {
  let id = "debt"
  let title = "What the client owes, by age"
  let formula =
    "what is not paid of each invoice, by the calendar days past due at the report date; disputed sums stand apart; days of "
    + "sales = what is owed / what was billed in sales_months x their days"
  let method = "7.4"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.relationship.debts.map { debt in
      let names = ["not due", "1 to 30 days", "31 to 60 days", "61 to 90 days", "more than 90 days"]
      // Quantities of money are in the client's currency; another one is told as a number.
      func amount(_ amount: Decimal) -> Quantity {
        debt.currency == account.slice.client.currency ? .money(amount) : .number(amount.ratio)
      }
      let buckets = zip(names, AgedDebt.Bucket.allCases).map { name, bucket in
        NamedQuantity(name, amount(debt.buckets[bucket] ?? 0))
      }
      return Explanation(
        subject: debt.currency,
        isInternal: true,
        .measured(
          [.init("owed", amount(debt.receivables))] + buckets + [
            .init("disputed", amount(debt.disputed)),
            .init("days of sales", debt.salesOutstanding.reading) { .number($0) },
          ]
        ),
        n: debt.entries.count,
        window: debt.salesOutstanding.window,
        records: account.cite(debt.salesOutstanding.records + debt.entries.map(\.reference)),
        leftOut: account.rowsLeftOut(of: .invoices)
      )
    }
  }
}

/// How we kept our own word.
struct MirrorFigure: ExplainableFigure {
  let id = "mirror"
  let title = "How we kept our own word"
  let formula =
    "questions to us answered within the working days promised, of those due; the longest time between two updates of ours, "
    + "in working days, the start of the period and the report date counting as ends; meetings summed up in writing within "
    + "follow_up_days"
  let method = "7.5"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let mirror = account.inHouse.relationship.mirror
    return [
      share("replies", mirror.replies, account),
      Explanation(
        subject: "silence",
        isInternal: true,
        mirror.silence.reading.told { silence in
          [
            .init("longest", .workingDays(silence.workingDays)), .init("from", .day(silence.from)),
            .init("to", .day(silence.to)), .init("too long beyond", .workingDays(silence.limit)),
          ]
        },
        n: mirror.silence.n,
        window: mirror.silence.window,
        records: account.cite(mirror.silence.records)
      ),
      share("summaries of meetings", mirror.followUps, account),
    ]
  }

  private func share(_ subject: String, _ measure: Measure<KeptShare>, _ account: ExplainedAccount) -> Explanation {
    Explanation(
      subject: subject,
      isInternal: true,
      measure.reading.told { share in
        [
          .init("kept", .count(share.kept)), .init("due", .count(share.due)), .init("share", .percent(share.percent)),
        ]
      },
      n: measure.n,
      window: measure.window,
      records: account.cite(measure.records)
    )
  }
}

/// What is to be taken further up.
struct EscalationFigure: ExplainableFigure {
  let id = "escalation"
  let title = "What is to be taken further up"
  let formula =
    "the highest level that a record triggers: the later, the higher; from level 2 on the level below is tried first, but "
    + "for conduct and disputes"
  let method = "8"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.relationship.escalation.points.map { point in
      Explanation(
        subject: point.name ?? point.records.first,
        isInternal: true,
        .measured(
          [
            .init("level", .count(point.level.rawValue)), .init("try now", .count(point.nextLevel.rawValue)),
            .init("taken so far to level", point.taken.map { .count($0.rawValue) }),
            .init("parts of the evidence missing", .count(point.missing.count)),
          ].compactMap(\.self)
        ),
        n: point.records.count,
        records: account.cite(point.records + point.evidence.datedRecords.map(\.reference))
      )
    }
  }
}

/// What keeps happening.
struct PatternFigure: ExplainableFigure {
  let id = "patterns"
  let title = "What keeps happening"
  let formula =
    "records of the last \(RecurringPattern.longMonths) months by the day they speak of; pattern_events or "
    + "more in the last \(RecurringPattern.recentMonths) months, in more than one of them, are a pattern"
  let method = "12.1"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.relationship.patterns.map { pattern in
      Explanation(
        subject: pattern.kind.title,
        isInternal: true,
        .measured(
          [
            .init("in six months", .count(pattern.recent)), .init("in twelve months", .count(pattern.total)),
            .init("a pattern", .text(pattern.isRecurring ? "yes" : "no")),
          ]
        ),
        n: pattern.total,
        records: account.cite(pattern.events.map(\.reference))
      )
    }
  }
}

extension RecurringPattern.Kind {
  fileprivate var title: String {
    switch self {
    case .lateInput: "late input"
    case .movingGoalposts: "changes after signing"
    case .offChannel: "requests past the channels"
    }
  }
}
