import Foundation

/// Prints a line at once, since the next one may take minutes.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// The middle one of some values.
func median(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }

/// The median with the least and the most.
func spread(_ values: [Double]) -> String {
  "\(rounded(median(values))) (\(rounded(values.min() ?? 0)) to \(rounded(values.max() ?? 0)))"
}

/// A number with two decimals.
func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

/// Bytes in millions.
func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1e6) }
