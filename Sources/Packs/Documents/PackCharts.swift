import Review

/// The charts of one pack, each with a file name of its own.
struct PackCharts: Sendable {
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
    var path: String { "charts/\(name).svg" }
  }

  /// No charts, for what shows none.
  static let none = PackCharts(entries: [:])

  private let entries: [Subject: Entry]
  private let bySubjectPath: [String: Entry]

  /// The charts of a client's review.
  init(of review: ClientReview, _ format: Format) {
    var names = FileNames()
    var entries: [Subject: Entry] = [:]
    func add(_ subject: Subject, _ kind: String, _ id: String, _ chart: Chart?) {
      if let chart { entries[subject] = Entry(name: names.unique(kind, id), chart: chart) }
    }
    for criterion in review.criteria where criterion.agreement.isAgreed {
      let id = criterion.criterion.id
      add(.criterion(id), "criterion", id, CriterionCharts.bullet(of: Shown(criterion, format)))
      add(.trend(id), "trend", id, CriterionCharts.trend(of: Shown(criterion, format)))
    }
    for result in review.survey?.questions ?? [] {
      let id = result.question.id
      add(.recommendation(id), "recommendation", id, RecommendationCharts.chart(of: Shown(result, format)))
    }
    add(.milestones, "milestones", "", MilestoneCharts.chart(of: Shown(review, format)))
    add(.flow, "requests", "", FlowCharts.chart(of: Shown(review, format)))
    add(.cycleTime, "cycle-time", "", CycleTimeCharts.chart(of: Shown(review, format)))
    add(.risks, "risks", "", RiskCharts.chart(of: Shown(review, format)))
    for budget in BudgetFields.visible(in: review) {
      add(.burn(budget.project.id), "spend", budget.project.id, BurnCharts.chart(of: Shown(budget, format)))
    }
    self.init(entries: entries)
  }

  /// The charts of what stays in the house.
  init(inHouse review: AccountReview, _ format: Format) {
    var names = FileNames()
    var entries: [Subject: Entry] = [:]
    for budget in BudgetFields.all(in: review) {
      guard let chart = BurnCharts.chart(of: Shown(budget, format)) else { continue }
      entries[.burn(budget.project.id)] = Entry(name: names.unique("spend", budget.project.id), chart: chart)
    }
    for debt in DebtFields.all(in: Shown(review, format)) {
      guard let chart = DebtCharts.chart(of: debt) else { continue }
      entries[.debt(debt.value.currency)] = Entry(name: names.unique("debt", debt.value.currency), chart: chart)
    }
    self.init(entries: entries)
  }

  private init(entries: [Subject: Entry]) {
    self.entries = entries
    bySubjectPath = Dictionary(entries.values.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The chart of a subject; nil where there is nothing to draw.
  subscript(subject: Subject) -> Entry? { entries[subject] }

  /// The chart at an address as a document writes it.
  func entry(at path: String) -> Entry? { bySubjectPath[path] }

  /// The files of the charts at `paths`, by name.
  func files(at paths: Set<String>) -> [PackFile] {
    paths.sorted().compactMap { path in
      bySubjectPath[path].map { PackFile(path, $0.chart.svg(in: .file($0.name)) + "\n") }
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
