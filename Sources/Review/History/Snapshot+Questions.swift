import Tables

extension Snapshot {
  /// A question that was asked in this pack or in one before it.
  public struct QuestionEntry: Codable, Equatable, Sendable {
    /// Its id in the bank.
    public let id: String
    /// The report date of the pack that asked it.
    public let askedOn: CivilDate

    private enum CodingKeys: String, CodingKey {
      case id
      case askedOn = "asked_on"
    }

    init(_ asked: QuestionReview.Asked) { (id, askedOn) = (asked.id, asked.on) }
  }
}

extension EarlierPack {
  /// The questions that this pack and those before it asked, as far as they are remembered.
  var questionsAsked: [QuestionReview.Asked] {
    guard case .released(let snapshot) = self else { return [] }
    return (snapshot.questions ?? []).map { QuestionReview.Asked(id: $0.id, on: $0.askedOn) }
  }
}
