import Diagnostics

/// Collects the problems of one template, each once, up to a limit.
struct Problems {
  private var found = Set<Diagnostic>()
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether nothing more is listed, so that looking further is a waste.
  var isFull: Bool { found.count > limit }

  mutating func add(_ problem: Problem, at place: Diagnostic.Place) {
    guard !isFull else { return }
    found.insert(Diagnostic(.error, problem.code, problem.message, at: place, hint: problem.hint))
  }

  /// Throws the problems, if there are any.
  func check() throws(TemplateErrors) {
    guard !found.isEmpty else { return }
    var listed = Array(found.sorted().prefix(limit))
    if isFull {
      let message = "there are more than \(limit) problems, and the rest are not listed"
      let place = Diagnostic.Place(file: listed.last?.place.file)
      listed.append(Diagnostic(.error, "problems-too-many", message, at: place, hint: "correct these first"))
    }
    throw TemplateErrors(diagnostics: listed)
  }
}
