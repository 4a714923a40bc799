/// Where the values of each record come from: the registers they are read from or counted in.
///
/// The keys are the nouns with which ``Fields`` are declared; a test holds that none is missing.
enum FieldSources {
  /// The source of a record by its noun; nil when it is not listed.
  static func source(of noun: String) -> String? { all[noun] }

  private static let all: [String: String] = [
    "action": actions,
    "answer": "the scale of the question",
    "answer in words": "responses",
    "author": commentary,
    "bad news": "milestones, criteria, measurements, actions",
    "benefit": "criteria, measurements, clients",
    "criterion": "criteria, measurements, contacts",
    "department": "responses, contacts",
    "figure": "milestones, criteria, measurements, work-items, responses",
    "file": "the files themselves",
    "finding": "the rules, and what was found wrong while loading",
    "improvement": actions,
    "late milestone": "milestones",
    "left-out rows": "the files themselves",
    "milestone": "milestones",
    "month": workItems,
    "pack": "the build",
    "person": "responses, contacts",
    "proposed criterion": "criteria, measurements, contacts",
    "question": "survey-questions, else the standard set",
    "result": "responses, survey-questions, contacts",
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
    "the criteria": "criteria, measurements",
    "the cycle time": workItems,
    "the departments": "responses, contacts",
    "the flow of work": workItems,
    "the index": "reviewpack.yaml, and the build",
    "the lost time": "work-items, clients",
    "the milestones": "milestones",
    "the page": "reviewpack.yaml, clients, and the document",
    "the review": "reviewpack.yaml, clients, contacts, and the records below",
    "the share on time": "milestones",
    "the sources": "the files themselves",
    "the success criteria": "reviewpack.yaml, clients, and the records below",
    "the survey": "reviewpack.yaml, clients, surveys, contacts",
    "the survey results": "reviewpack.yaml, clients, surveys",
    "the thresholds": "the limits built in",
    "work item": workItems,
  ]

  private static let actions = "actions, contacts"
  private static let commentary = "commentary, contacts"
  private static let workItems = "work-items"
}
