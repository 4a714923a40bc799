import Diagnostics
import Foundation
import Mail
import Review
import Tables

/// The mails of some files.
struct MailFiles {
  /// The mails, in the order of the files.
  private(set) var mails: [ReceivedMail] = []
  /// What could not be read.
  private(set) var problems: [Diagnostic] = []

  init(_ paths: [String]) {
    for path in paths {
      do throws(Diagnostic) {
        if let table = Self.table(path) { throw table }
        let found = try MailReader.read(FileBytes.read(path, name: path), file: path)
        mails += found.mails
        problems += found.problems
      } catch {
        problems.append(error)
      }
    }
  }

  /// Exports of survey tools are read with all others, where their questions are found and every row is accounted for.
  private static func table(_ path: String) -> Diagnostic? {
    let ending = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Export.endings.contains(ending), FileManager.default.fileExists(atPath: path) else { return nil }
    return Diagnostic(
      .error,
      "reply-table",
      "the file is an export and no mail; answers from survey tools are read by 'check' and 'build'",
      at: .init(file: path),
      hint: "put it into exports/ with an entry in 'sources:' that names the survey; "
        + "'reviewpack read \(path)' shows which preset fits"
    )
  }
}
