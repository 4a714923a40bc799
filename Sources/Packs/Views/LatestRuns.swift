extension Array {
  /// The last `most` elements of runs of them; what is left of a run that is cut stays a run.
  func latest<Element_>(_ most: Int) -> [[Element_]] where Element == [Element_] {
    var excess = reduce(0) { $0 + $1.count } - most
    return compactMap { run in
      let kept = [Element_](run.dropFirst(Swift.max(0, excess)))
      excess -= run.count
      return kept.isEmpty ? nil : kept
    }
  }
}
