import Review
import Synchronization

/// The charts of one pack, each with a file name of its own and drawn when a document first shows it.
final class PackCharts: Sendable {
  /// What a chart is about.
  enum Subject: Hashable, Sendable {
    /// A criterion by its id: the latest value against the target.
    case criterion(String)
    /// A criterion by its id: how its values have moved.
    case trend(String)
    /// A question by its id: how many would recommend us.
    case recommendation(String)
    case milestones
    case flow
    case cycleTime
    case risks
    /// A project by its id: what was spent.
    case burn(String)
    /// A currency: what is owed in it.
    case debt(String)
  }

  /// A chart and where it lies.
  struct Entry: Sendable {
    /// Its file without ending: ASCII letters, digits and hyphens.
    let name: String
    let chart: Chart

    /// Its file, relative to the documents of the pack.
    var path: String { PackCharts.path(name) }
  }

  /// How a chart is made, if anybody wants to see it.
  private struct Plan: Sendable {
    let name: String
    let draw: @Sendable () -> Chart?
  }

  /// Plans under names of their own.
  private struct Plans {
    private var names = FileNames()
    private(set) var all: [Subject: Plan] = [:]

    mutating func add(_ subject: Subject, _ kind: String, _ id: String = "", draw: @escaping @Sendable () -> Chart?) {
      all[subject] = Plan(name: names.unique(kind, id), draw: draw)
    }
  }

  /// No charts, for what shows none.
  static let none = PackCharts(Plans())

  private let plans: [Subject: Plan]
  private let subjects: [String: Subject]
  /// What was drawn so far; nil where there was nothing to draw.
  private let drawn = Mutex<[Subject: Chart?]>([:])

  /// The charts of a client's review.
  convenience init(of review: ClientReview, _ format: Format) {
    var plans = Plans()
    for criterion in review.criteria where criterion.agreement.isAgreed {
      let id = criterion.criterion.id
      plans.add(.criterion(id), "criterion", id) { CriterionCharts.bullet(of: Shown(criterion, format)) }
      plans.add(.trend(id), "trend", id) { CriterionCharts.trend(of: Shown(criterion, format)) }
    }
    for result in review.survey?.questions ?? [] {
      let id = result.question.id
      plans.add(.recommendation(id), "recommendation", id) {
        RecommendationCharts.chart(of: Shown(result, format))
      }
    }
    plans.add(.milestones, "milestones") { MilestoneCharts.chart(of: Shown(review, format)) }
    plans.add(.flow, "requests") { FlowCharts.chart(of: Shown(review, format)) }
    plans.add(.cycleTime, "cycle-time") { CycleTimeCharts.chart(of: Shown(review, format)) }
    plans.add(.risks, "risks") { RiskCharts.chart(of: Shown(review, format)) }
    for budget in BudgetFields.visible(in: review) {
      plans.add(.burn(budget.project.id), "spend", budget.project.id) { BurnCharts.chart(of: Shown(budget, format)) }
    }
    self.init(plans)
  }

  /// The charts of what stays in the house.
  convenience init(inHouse review: AccountReview, _ format: Format) {
    var plans = Plans()
    for budget in BudgetFields.all(in: review) {
      plans.add(.burn(budget.project.id), "spend", budget.project.id) { BurnCharts.chart(of: Shown(budget, format)) }
    }
    for debt in DebtFields.all(in: Shown(review, format)) {
      plans.add(.debt(debt.value.currency), "debt", debt.value.currency) { DebtCharts.chart(of: debt) }
    }
    self.init(plans)
  }

  private init(_ plans: Plans) {
    self.plans = plans.all
    subjects = Dictionary(plans.all.map { (Self.path($1.name), $0) }) { first, _ in first }
  }

  private static func path(_ name: String) -> String { "charts/\(name).svg" }

  /// The chart of a subject; nil where there is nothing to draw.
  subscript(subject: Subject) -> Entry? {
    guard let plan = plans[subject] else { return nil }
    let chart = drawn.withLock { drawn in
      if let known = drawn[subject] { return known }
      let chart = plan.draw()
      drawn[subject] = .some(chart)
      return chart
    }
    return chart.map { Entry(name: plan.name, chart: $0) }
  }

  /// The chart at an address as a document writes it.
  func entry(at path: String) -> Entry? { subjects[path].flatMap { self[$0] } }

  /// The files of the charts at `paths`, by name.
  func files(at paths: Set<String>) -> [PackFile] {
    paths.sorted().compactMap { path in
      entry(at: path).map { PackFile(path, $0.chart.svg(in: .file($0.name)) + "\n") }
    }
  }
}

/// File names made of ids, which may hold any text: safe on every system, none of them twice.
struct FileNames {
  /// How much of an id a name keeps.
  private static let length = 40

  private var used: Set<String>
  private var lastNumbers: [String: Int] = [:]

  /// - Parameter taken: Names that are others' already.
  init(taken: [String] = []) { used = Set(taken) }

  /// A name made of a kind and an id: lower-case ASCII letters, digits and hyphens.
  ///
  /// - Parameters:
  ///   - kind: What the file holds, itself such a name.
  ///   - id: Any text; may be empty.
  /// - Returns: The name, with a number behind it where it would be another's.
  mutating func unique(_ kind: String, _ id: String) -> String {
    var name = kind
    var isPending = true
    for byte in id.lowercased().utf8.prefix(Self.length) {
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
        if isPending { name += "-" }
        name.unicodeScalars.append(Unicode.Scalar(byte))
        isPending = false
      } else {
        isPending = true
      }
    }
    var candidate = name
    var number = lastNumbers[name] ?? 1
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    lastNumbers[name] = number
    return candidate
  }
}
