/// The limits of a project's status (methods §3.3); every one of them is our proposal, to be agreed with the client.
public enum StatusThresholds {
  /// The worst slip that is still green, in working days; also the most by which a critical milestone may slip.
  public static let greenSlip = 5
  /// The worst slip that is still amber, in working days.
  public static let amberSlip = 15
  /// The least schedule performance that is still green.
  public static let greenPerformance = 0.95
  /// The least schedule performance that is still amber.
  public static let amberPerformance = 0.85
  /// The greatest forecast overrun that is still green, in percent of the budget.
  public static let greenOverrun = 5.0
  /// The greatest forecast overrun that is still amber, in percent of the budget.
  public static let amberOverrun = 10.0
  /// By how many points the share spent may lead the share done and be green, where no forecast can be made.
  public static let greenLead = 5.0
  /// By how many points the share spent may lead the share done and be amber.
  public static let amberLead = 15.0
  /// The greatest gross volatility that is still green, in percent of the baseline effort.
  public static let greenVolatility = 5.0
  /// The greatest gross volatility that is still amber, in percent of the baseline effort.
  public static let amberVolatility = 15.0
  /// The most unsigned work that is still amber, in percent of the baseline effort.
  public static let amberUnsignedWork = 2.0
  /// For how many working days a change may wait for a decision and be green.
  public static let undecidedDays = 10
}
