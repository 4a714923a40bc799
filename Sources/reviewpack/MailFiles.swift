import Diagnostics
import Foundation
import Mail
import Review
import Tables

/// The mails and tables among some files.
struct MailFiles {
  /// The mails, in the order of the files.
  private(set) var mails: [ReceivedMail] = []
  /// The paths of tables, each once.
  private(set) var tables: [String] = []
  /// What could not be read.
  private(set) var problems: [Diagnostic] = []

  init(_ paths: [String]) {
    for path in paths {
      if Self.isTable(path) {
        if !tables.contains(path) { tables.append(path) }
        continue
      }
      do throws(Diagnostic) {
        let found = try MailReader.read(FileBytes.read(path, name: path), file: path)
        mails += found.mails
        problems += found.problems
      } catch {
        problems.append(error)
      }
    }
  }

  /// Whether a file is the export of a survey tool, by its ending.
  private static func isTable(_ path: String) -> Bool {
    let ending = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return Export.endings.contains(ending)
  }
}
