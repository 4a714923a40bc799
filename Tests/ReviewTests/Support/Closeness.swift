/// Whether two numbers agree to so many decimals.
func isClose(_ value: Double?, _ expected: Double, decimals: Int) -> Bool {
  guard let value else { return false }
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
  return abs(value - expected) <= unit / 2 + 1e-9
}
