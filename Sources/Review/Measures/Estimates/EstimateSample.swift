import Tables

/// One entry of an estimate's history as it is set against what the work took (methods §4).
public struct EstimateSample: Equatable, Sendable {
  /// What an estimate rests on.
  public enum Basis: String, CaseIterable, Sendable {
    /// A feeling: shot from the hip.
    case gut
    /// A look at what is really wanted.
    case vetted
  }

  /// The record, as `type:id`.
  public let reference: String
  /// The project and the piece of work, which tell histories apart.
  public let project, item: String
  /// What it rests on.
  public let basis: Basis
  /// How many hours it was thought to take.
  public let hours: Double
  /// The day it was made.
  public let madeOn: CivilDate
  /// The day it was checked.
  public let vettedOn: CivilDate?
  /// The day it was told to the client, in whatever way.
  public let quotedOn: CivilDate?
  /// How many hours it took; nil while the work is not finished.
  public let actualHours: Double?

  /// Makes a sample.
  public init(
    _ reference: String,
    project: String,
    item: String,
    basis: Basis,
    hours: Double,
    madeOn: CivilDate,
    vettedOn: CivilDate? = nil,
    quotedOn: CivilDate? = nil,
    actualHours: Double? = nil
  ) {
    (self.reference, self.project, self.item, self.basis) = (reference, project, item, basis)
    (self.hours, self.madeOn, self.vettedOn, self.quotedOn) = (hours, madeOn, vettedOn, quotedOn)
    self.actualHours = actualHours
  }

  /// Whether it was checked by the day it was told to the client.
  public var wasVettedWhenQuoted: Bool {
    guard basis == .vetted, let vettedOn, let quotedOn else { return false }
    return vettedOn <= quotedOn
  }
}

extension EstimateSample {
  /// A recorded estimate.
  init(_ estimate: Estimate) {
    self.init(
      estimate.reference,
      project: estimate.project,
      item: estimate.item,
      basis: estimate.basis == .vetted ? .vetted : .gut,
      hours: estimate.hours,
      madeOn: estimate.madeOn,
      vettedOn: estimate.vettedOn,
      quotedOn: estimate.quotedOn,
      actualHours: estimate.actualHours
    )
  }
}
