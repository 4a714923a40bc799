/// How far up something is to be taken (methods §8): the firm's level and the client's beside it.
public enum EscalationLevel: Int, Codable, CaseIterable, Comparable, Sendable {
  /// The team and the day-to-day contact: everything else.
  case team
  /// Project manager and project lead.
  case project
  /// Senior consultant or account lead, and sponsor.
  case sponsor
  /// Department head and executive sponsor.
  case executive
  /// The contract's dispute process, with both sides' signatories.
  case contract

  /// Orders by height.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The level below; nil for the lowest.
  public var below: EscalationLevel? { Self(rawValue: rawValue - 1) }
}
