import Diagnostics
import Tables

/// Surveys, their questions and the answers that count.
extension Joiner {
  mutating func joinSurveys() {
    for loaded in unique(named(take(\.surveys)), by: { $0.id.lowercased() }) {
      let survey = loaded.record
      guard isOfKnownClient(loaded, survey.client) else { continue }
      index.add(survey)
      builders[survey.client]?.surveys.append(survey)
      use(survey)
    }
    for loaded in unique(take(\.questions), by: { $0.survey + "/" + $0.id }) {
      let question = loaded.record
      guard let survey = index.surveys[question.survey] else {
        reject(question, unknown: .survey, question.survey, client: loaded.client)
        continue
      }
      guard isInFolder(loaded, of: survey.client) else { continue }
      builders[survey.client]?.questions[survey.id, default: []].append(question)
      use(question)
    }
  }

  mutating func joinResponses() {
    let people = builders.mapValues { [staff] in People($0.contacts, staff: staff) }
    var strangers: Set<[String]> = []
    var latest: [String: Response] = [:]
    var kept: [Response] = []
    for loaded in unique(numbered(take(\.responses)), by: { $0.survey + "/" + $0.id }) {
      let response = loaded.record
      guard let survey = index.surveys[response.survey] else {
        reject(response, unknown: .survey, response.survey, client: loaded.client)
        continue
      }
      guard isInFolder(loaded, of: survey.client) else { continue }
      checkAnswers(of: response, to: survey, &strangers)
      if response.on > dates.asOf {
        if let contact = response.contact {
          builders[survey.client]?.answeredSince[survey.id, default: []].append(contact)
        }
        leaveOut(.afterReportDate, response)
        continue
      }
      if response.on > survey.closed { leaveOut(.afterClose, response); continue }
      guard let contact = response.contact else { kept.append(response); continue }
      let person = people[survey.client]?.resolve(contact).key ?? contact
      let key = survey.id + "/" + person
      if let earlier = latest[key] {
        leaveOut(.answeredTwice, earlier.on <= response.on ? earlier : response)
        if earlier.on > response.on { continue }
      }
      latest[key] = response
    }
    for response in kept
      + latest.values.sorted(by: { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) })
    {
      if let survey = index.surveys[response.survey] {
        builders[survey.client]?.responses[survey.id, default: []].append(response)
      }
      use(response)
    }
  }

  /// Answers to a question that the survey does not have would be lost in silence; each column of a file is told once.
  private mutating func checkAnswers(of response: Response, to survey: Survey, _ told: inout Set<[String]>) {
    let questions = builders[survey.client]?.questions[survey.id] ?? SurveyQuestion.standardSet(provider: "")
    let ids = questions.map(\.id)
    for name in response.answers.keys.filter({ !ids.contains($0) }).sorted() {
      guard told.insert([response.origin.file, survey.id, name]).inserted else { continue }
      report(
        Diagnostic(
          .warn,
          "column-unknown",
          "the survey '\(survey.id)' has no question '\(name.shortened)'; the column is not read",
          at: response.origin.place(field: name.shortened),
          hint: nearestName(to: name, among: ids).map { "did you mean '\($0)'?" }
            ?? "its questions: \(ids.joined(separator: ", "))",
          client: survey.client,
          records: [survey.reference]
        )
      )
    }
  }
}
