/// Whether a score changed from one wave to the next, or only seems to (methods §1.8).
///
/// Both tests take the waves for independent; that the same people answer twice makes them careful.
public enum WaveChange: Equatable, Sendable {
  /// The later score is clearly higher.
  case up
  /// The later score is clearly lower.
  case down
  /// The difference may be chance.
  case noClearChange

  /// The change that a standardised difference shows.
  init(z: Double) { self = abs(z) >= 1.96 ? (z > 0 ? .up : .down) : .noClearChange }

  /// The change that an interval around a difference shows: one without 0 in it.
  init(difference: Interval) {
    if difference.low > 0 { self = .up } else if difference.high < 0 { self = .down } else { self = .noClearChange }
  }
}

extension NetPromoterScore {
  /// How many standard errors the score lies above an earlier one, both adjusted as for the interval.
  ///
  /// - Source: methods §1.8.
  public func standardisedDifference(from earlier: NetPromoterScore) -> Double {
    let (new, old) = (adjusted, earlier.adjusted)
    return (new.centre - old.centre) / (new.error * new.error + old.error * old.error).squareRoot()
  }

  /// Whether the score changed since an earlier wave.
  public func change(from earlier: NetPromoterScore) -> WaveChange {
    WaveChange(z: standardisedDifference(from: earlier))
  }
}

extension ScaleScore {
  /// Whether the share of favourable answers changed since an earlier wave; a mean has no verdict of its own.
  public func change(from earlier: ScaleScore) -> WaveChange {
    let difference = ProportionDifference(favourable, of: n, since: earlier.favourable, of: earlier.n)
    return difference.map { WaveChange(difference: $0.interval) } ?? .noClearChange
  }
}

extension SurveyQuestion {
  /// Whether answers to it may be compared with those to another wave's question: the same id, scale and direction.
  func isComparable(to other: SurveyQuestion) -> Bool {
    id == other.id && kind == other.kind && direction == other.direction
  }
}
