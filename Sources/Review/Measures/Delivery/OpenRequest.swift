import Tables

/// One open request in the order in which requests are to be done.
public struct OpenRequest: Sendable {
  /// How urgent a request is, whatever words a tool has for it.
  public enum Urgency: Int, Comparable, Sendable {
    case highest, high, normal, low, unknown

    /// The more urgent first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The work item.
  public let item: WorkItem
  /// How urgent it is.
  public let urgency: Urgency
  /// Whether the client said so.
  public let isByClient: Bool

  /// Open requests of the client: the most urgent first; of equally urgent ones those that the client ranked, then the
  /// oldest.
  static func queue(of items: [WorkItem], people: People) -> [OpenRequest] {
    items.filter { isOpenRequest($0, people) }
      .map { OpenRequest(item: $0, urgency: Urgency($0.priority), isByClient: $0.priorityBy == .client) }
      .sorted(by: precedes)
  }

  private static func precedes(_ left: OpenRequest, _ right: OpenRequest) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.isByClient != right.isByClient { return left.isByClient }
    let (begin, end) = (left.item.begin ?? .distant, right.item.begin ?? .distant)
    return (begin, left.item.project, left.item.id) < (end, right.item.project, right.item.id)
  }

  /// A request, or other work that one of the client's people asked for.
  private static func isOpenRequest(_ item: WorkItem, _ people: People) -> Bool {
    guard item.finished == nil, !item.isFinishedOnUnknownDay else { return false }
    return item.kind == .request || (item.raisedBy.map(people.isClients) ?? false)
  }
}

extension OpenRequest.Urgency {
  /// The urgency that a priority stands for: its number where it begins with one (`P2`, `2 - High`), else its word.
  init(_ priority: String?) {
    let words = (priority ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else {
      self = .unknown
      return
    }
    let digits = first.hasPrefix("p") ? first.dropFirst() : first
    if let number = Int(digits) {
      self = number <= 1 ? .highest : number == 2 ? .high : number == 3 ? .normal : .low
      return
    }
    self = words.lazy.compactMap { Self.words[String($0)] }.first ?? .unknown
  }

  // Words of the common tools, in English, German and French.
  private static let words: [String: Self] = {
    let lists: [(Self, String)] = [
      (
        .highest,
        "highest critical blocker urgent immediate emergency sofort dringend kritisch höchste urgente immédiat"
      ),
      (.high, "high major important hoch wichtig haute élevée élevé"),
      (.normal, "medium normal moderate standard mittel moyenne moyen normale"),
      (.low, "low lowest minor trivial niedrig gering basse faible"),
    ]
    return Dictionary(
      lists.flatMap { urgency, words in words.split(separator: " ").map { (String($0), urgency) } }
    ) { first, _ in first }
  }()
}
