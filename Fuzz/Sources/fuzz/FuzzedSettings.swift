import Diagnostics
import Review

/// Reads settings; whatever they hold, there are settings afterwards, and every problem has a place.
enum FuzzedSettings {
  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let (settings, problems) = SettingsReader.read(Array(UnsafeBufferPointer(start: data, count: count)))
    precondition(!settings.workingWeek.isEmpty)
    for problem in problems {
      precondition(!problem.message.isEmpty && problem.place.file == SettingsReader.fileName)
      _ = problem.description
    }
    return 0
  }
}
