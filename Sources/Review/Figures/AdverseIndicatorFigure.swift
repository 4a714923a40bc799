import Tables

/// Bad signs of surveys that need an action.
struct AdverseIndicatorFigure: ExplainableFigure {
  let id = "adverse-indicators"
  let title = "Bad signs of surveys, and the actions that answer them"
  let formula =
    "A1 a low single answer of a named wave; A2 a headline score below a limit; A3 a fall since the wave before, clear "
    + "by the difference of their intervals (methods 1.8); A4 too few answers; A5 too many dissatisfied with one aspect; A6 a wave is overdue; each is answered by an action that names the sign and has an owner and a due date"
  let method = "1.10"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    account.inHouse.adverseIndicators.map { indicator in
      Explanation(
        subject: indicator.reference,
        isInternal: !indicator.isForTheClient,
        .measured(
          Self.parts(of: indicator.trigger).compactMap(\.self) + [
            .init("grave", .text(indicator.isGrave ? "yes" : "no")),
            .init("needs an action", .text(indicator.needsAction ? "yes" : "no: the fall may be chance")),
            .init("action due by", .day(indicator.due)), .init("actions", .count(indicator.actions.count)),
          ]
        ),
        n: indicator.survey == nil ? 0 : 1,
        records: account.cite([indicator.survey?.reference].compactMap(\.self)) + indicator.actions.map(Self.cite),
        leftOut: account.rowsLeftOut(of: .surveys, .responses, .actions)
      )
    }
  }

  private static func parts(of trigger: AdverseIndicator.Trigger) -> [NamedQuantity?] {
    switch trigger {
    case .lowAnswers(let people): [.init("low answers of", .text(people.joined(separator: ", ")))]
    case .lowScore(let question, let limit):
      [.init("question", .text(question.text)), .init("the score is below", .number(limit))]
    case .fall(let question, let since, let isClear):
      [
        .init("question", .text(question.text)), .init("fell since", .text(since.reference)),
        .init("clear", .text(isClear ? "yes" : "no")),
      ]
    case .fewAnswers(let limit): [.init("fewer answered than", .percent(limit))]
    case .unhappyAspect(let question): [.init("question", .text(question.text))]
    case .overdueWave(let obligation): [.init("a wave was due by", .day(obligation.by))]
    }
  }

  private static func cite(_ action: Action) -> CitedRecord {
    CitedRecord(
      action,
      action.text,
      [
        .init("owner", .text(action.owner)), .init("due", action.due.map { .day($0) }),
        .init("done", action.done.map { .day($0) }),
      ]
    )
  }
}
