/// Order statistics of methods §0.
enum Percentile {
  /// The middle value, or the mean of the two middle ones; nil for no values.
  static func median(sorted values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count.isMultiple(of: 2)
      ? Double(values[middle - 1] + values[middle]) / 2
      : Double(values[middle])
  }

  /// The 85th percentile by nearest rank, `values[ceil(0.85 n) - 1]`: a value that really occurred.
  static func p85(sorted values: [Int]) -> Int? {
    values.isEmpty ? nil : values[(values.count * 85 + 99) / 100 - 1]
  }
}
