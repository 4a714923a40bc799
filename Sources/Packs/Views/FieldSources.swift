/// Where the values of each record come from: the registers they are read from or counted in.
///
/// The keys are the nouns with which ``Fields`` are declared; a test holds that none is missing.
enum FieldSources {
  /// The source of a record by its noun; nil when it is not listed.
  static func source(of noun: String) -> String? { all[noun] }

  private static let all: [String: String] = [
    "action": actions,
    "answer in words": "responses",
    "answer": "the scale of the question",
    "author": commentary,
    "bad news": "milestones, criteria, measurements, actions",
    "benefit": "criteria, measurements, clients",
    "budget": "projects, spend, milestones",
    "change": "change-requests, contacts",
    "chart": "criteria, measurements, milestones, work-items, responses",
    "criterion": "criteria, measurements, contacts",
    "decision": "decisions, decision-options, contacts",
    "department": "responses, contacts",
    "expected loss": "risks",
    "figure": "milestones, criteria, measurements, work-items, responses",
    "file": "the files themselves",
    "finding": "the rules, and what was found wrong while loading",
    "improvement": actions,
    "late milestone": "milestones",
    "milestone": "milestones",
    "month": workItems,
    "open decision": "decisions, decision-options",
    "option": "decision-options",
    "pack": "the build",
    "person": "responses, contacts",
    "project": "projects, milestones, spend, change-requests",
    "proposed criterion": "criteria, measurements, contacts",
    "question": "survey-questions, else the standard set",
    "unused rows": "the files themselves",
    "result": "responses, survey-questions, contacts",
    "risk": "risks, statements, contacts",
    "section of commentary": commentary,
    "severity": "the rules, and what was found wrong while loading",
    "survey": "surveys, responses, survey-questions",
    "the actions": actions,
    "the ageing work": workItems,
    "the answers": "responses, of a named wave",
    "the bad news": "milestones, criteria, measurements, actions",
    "the benefits": "criteria, measurements, clients",
    "the brief": "reviewpack.yaml, clients, and the records below",
    "the business impact": "work-items, criteria, measurements, clients",
    "the changes": "change-requests, work-items",
    "the criteria": "criteria, measurements",
    "the cycle time": workItems,
    "the departments": "responses, contacts",
    "the flow of work": workItems,
    "the index": "reviewpack.yaml, and the build",
    "the lost time": "work-items, clients",
    "the milestones": "milestones",
    "the page": "reviewpack.yaml, clients, and the document",
    "the review": "reviewpack.yaml, clients, contacts, and the records below",
    "the risks": "risks, statements",
    "the share on time": "milestones",
    "the sources": "the files themselves",
    "the status": "projects, milestones, spend, change-requests",
    "the success criteria": "reviewpack.yaml, clients, and the records below",
    "the survey results": "reviewpack.yaml, clients, surveys",
    "the survey": "reviewpack.yaml, clients, surveys, contacts",
    "the thresholds": "thresholds of reviewpack.yaml",
    "waiting acceptance": "milestones, clients",
    "work item": workItems,
  ]

  private static let actions = "actions, contacts"
  private static let commentary = "commentary, contacts"
  private static let workItems = "work-items"
}
