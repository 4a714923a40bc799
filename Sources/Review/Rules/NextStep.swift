/// What kind of work answers a finding: the internal brief groups findings by it.
///
/// The cases stand in the order in which the work is best done: first what makes the figures right, since it may change
/// all that comes after.
public enum NextStep: String, CaseIterable, Sendable {
  /// Put right what the exports or the settings say.
  case correct
  /// Fill in what the records lack.
  case complete
  /// Plan an action, or do it.
  case act
  /// Tell the client.
  case tell
  /// Ask the client.
  case ask
  /// Have it signed.
  case sign
}
