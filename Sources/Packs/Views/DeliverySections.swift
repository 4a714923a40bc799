import Review
import Templating

/// The sections of the review that tell of the work itself: what was agreed, how that moved, and what comes next.
enum DeliverySections {
  static let fields: [Field<Shown<ClientReview>>] = [
    .short("scopes", "what is in each project, what is not, and what may cost extra", ScopeFields.fields) { shown in
      shown.all(shown.value.deliveryReview.scopes)
    },
    .record("scope_moves", "how scope and end have moved; absent where nothing has", ScopeMoveFields.fields) { shown in
      ScopeMoveFields.isPresent(in: shown.value.deliveryReview) ? shown.with(shown.value.deliveryReview) : nil
    },
    .record("estimates", "what work is thought to take; absent without any", EstimateSectionFields.fields) { shown in
      let estimates = shown.value.deliveryReview.estimates
      return estimates.isEmpty ? nil : shown.with(estimates)
    },
    .short("handovers", "handovers that are near, under way or just done", HandoverFields.fields) { shown in
      shown.all(shown.value.deliveryReview.handovers)
    },
    .record(
      "understanding",
      "what the client has still to confirm of how the contract works; absent once all is",
      UnderstandingFields.fields
    ) { UnderstandingFields.view(of: $0) },
    .short("growing_issues", "small issues that grow, the fastest first", GrowingIssueFields.fields) { shown in
      shown.all(shown.value.deliveryReview.growingIssues)
    },
    .record("queue", "open requests in the order in which we take them; absent below two", QueueFields.fields) {
      shown in
      let queue = shown.value.deliveryReview.queue
      return queue.count < 2 ? nil : shown.with(queue)
    },
    .short("pictures", "what each project is for, and when that was last confirmed", PictureFields.fields) { shown in
      shown.all(shown.value.deliveryReview.pictures)
    },
    .record("detours", "requests past the agreed channels; absent where they are few", DetourFields.fields) { shown in
      shown.value.deliveryReview.detours.map { shown.with($0) }
    },
    .short("improvements", "what we changed in how we work, the newest first", ImprovementFields.fields) { shown in
      shown.all(shown.value.deliveryReview.improvements)
    },
    .record(
      "deliverables",
      "what is to be handed in and accepted; absent without any",
      DeliverableFields.fields
    ) { shown in
      shown.value.deliveryReview.deliverables.isEmpty ? nil : shown
    },
    .short("offers", "what we could do beyond the contract, and what it would cost", ChangeFields.offer) { shown in
      shown.all(shown.value.changeControl.changes.filter { $0.change.raisedBy == .provider && $0.standing == .pending })
    },
    .short("obstacles", "what stands in the way on the client's side, the oldest first", ObstacleFields.fields) {
      shown in
      shown.all(shown.value.deliveryReview.obstacles)
    },
    .short("risk_choices", "risks above what the client accepts, the highest first", RiskFields.choice) { shown in
      shown.all(shown.value.risks.filter(\.isBadNews))
    },
    .optionalText("may_decide", "the names of those who may sign decisions; absent where nobody may") { shown in
      let names = shown.value.deliveryReview.signatories[.scope] ?? []
      return names.isEmpty ? nil : shown.format.either(names)
    },
  ]
}
