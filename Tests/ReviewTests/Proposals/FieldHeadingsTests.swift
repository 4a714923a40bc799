import Testing

@testable import Review

@Suite struct FieldHeadingsTests {
  @Test(arguments: [
    ("Issue key", "issuekey"), ("issue_key", "issuekey"), ("IssueKey", "issuekey"), ("Clé de ticket", "cledeticket"),
    ("Date d'échéance", "datedecheance"), ("Created At (UTC)", "createdat"), ("fields.created_at", "createdat"),
    ("fields.status.name", "statusname"), ("Custom field (Actual start)", "actualstart"),
    ("labels[].name", "labelsname"),
    ("#", "#"), ("", ""), ("(x)", "x"), ("Тема", "тема"),
  ])
  func compactsHeadings(_ heading: String, _ compact: String) {
    #expect(FieldHeadings.compact(heading) == compact)
  }

  @Test(arguments: [
    ("Issue key", FieldHeadings.Target.id), ("Ticket ID", .id), ("number", .id), ("#", .id), ("iid", .id),
    ("Summary", .title), ("short_description", .title), ("Тема", .title), ("Résumé", .title), ("Subject", .title),
    ("Tipo de Incidencia", .kind), ("fields.issuetype.name", .kind), ("Work Item Type", .kind), ("Трекер", .kind),
    ("Created", .created), ("opened_at", .created), ("Creada", .created), ("Create Date", .created),
    ("Erstellt", .created), ("Created time", .created), ("Resolved", .finished), ("fields.resolutiondate", .finished),
    ("closed_at", .finished), ("Completed At", .finished), ("Résolu", .finished), ("Close Date", .finished),
    ("Due date", .due), ("Fecha de vencimiento", .due), ("Project key", .project), ("Area Path", .project),
    ("Company Name", .client), ("Assigned To", .assignee), ("Personne assignée", .assignee), ("Tags", .labels),
  ])
  func knowsHeadingsOfManyToolsAndLanguages(_ heading: String, _ target: FieldHeadings.Target) {
    #expect(FieldHeadings.rank(of: heading, as: target) != nil)
  }

  @Test(arguments: ["Created by", "Updated", "Resolution", "Status Category", "Project lead", "Due", "Assignee Id"])
  func takesNoHeadingForADateOrIdThatIsNone(_ heading: String) {
    for target in [FieldHeadings.Target.id, .created, .finished] {
      #expect(FieldHeadings.rank(of: heading, as: target) == nil)
    }
  }

  @Test func prefersTheColumnThatSaysItBest() throws {
    for (better, worse, target) in [
      ("Issue key", "Issue id", FieldHeadings.Target.id), ("Project key", "Project name", .project),
      ("Resolved", "Closed", .finished), ("Summary", "Name", .title),
    ] {
      let ranks = [better, worse].compactMap { FieldHeadings.rank(of: $0, as: target) }
      try #require(ranks.count == 2)
      #expect(ranks[0] < ranks[1])
    }
  }

  @Test(arguments: [
    ("Bug", WorkItem.Kind.defect), ("Incident", .incident), ("[System] Service request", .request), ("Story", .request),
    ("Sub-task", .task), ("Aufgabe", .task), ("Störung", .incident), ("Rework", .rework),
  ])
  func knowsWhatTypesMean(_ type: String, _ kind: WorkItem.Kind) {
    #expect(KindWords.kind(of: type) == kind)
  }

  @Test func takesAnEpicForNoKindOfWork() {
    #expect(KindWords.kind(of: "Epic") == nil)
    #expect(KindWords.isContainer("epic"))
    #expect(!KindWords.isContainer("Bug"))
  }
}
