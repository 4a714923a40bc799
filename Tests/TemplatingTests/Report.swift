import Templating

/// A small document for the tests, with every kind of field.
struct Report: Sendable {
  struct Milestone: Sendable {
    var title: String
    var due: Figure
    var owner: Person?
    var tags: [String] = []
  }

  struct Person: Sendable {
    var name: String
    var phone: String?
  }

  var client = "A & B"
  var remark: String?
  var late = false
  var chart = "<svg/>"
  var progress = Figure.absent("not recorded")
  var sponsor: Person?
  var milestones: [Milestone] = []
  var notes: [String] = []

  static let fields = Fields<Report>(
    "report",
    [
      .text("client", "who the report is for", \.client),
      .optionalText("remark", "what the author adds", \.remark),
      .flag("late", "a milestone is late", \.late),
      .markup("chart", "the progress as a picture", \.chart),
      .figure("progress", "share of the way", unit: "%", forms: ["compact", "plain"], \.progress),
      .record("sponsor", "who pays", Person.fields, \.sponsor),
      .list("milestones", "every milestone, the earliest first", Milestone.fields, \.milestones),
      .texts("notes", "remarks, the oldest first", \.notes),
    ]
  )

  var value: Value { Self.fields.value(of: self) }

  /// Compiles a template for reports.
  static func template(
    _ source: String,
    partials: [String: String] = [:]
  ) throws(TemplateErrors) -> Template {
    try Template.compile(
      source,
      file: "report.md",
      against: fields.shape,
      partials: { name in partials[name].map { ($0, "partials/\(name).md") } },
      placesLooked: { ["templates/partials/\($0).md", "share/partials/\($0).md"] }
    )
  }
}

extension Report.Milestone {
  static let fields = Fields<Report.Milestone>(
    "milestone",
    [
      .text("title", "what is done then", \.title),
      .figure("due", "when it is due", forms: ["iso"], \.due),
      .record("owner", "who answers for it", Report.Person.fields, \.owner),
      .texts("tags", "its tags", \.tags),
    ]
  )
}

extension Report.Person {
  static let fields = Fields<Report.Person>(
    "the person",
    [
      .text("name", "first and last name", \.name),
      .optionalText("phone", "telephone number", \.phone),
    ]
  )
}
