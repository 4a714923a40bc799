import Diagnostics
import Foundation

/// The key that the personal codes of survey invitations are made with.
///
/// `init` makes it of the system's random numbers; it lies beside the settings, for its owner's eyes alone, and
/// `.gitignore` keeps it out of version control.
public struct InvitationKey: Equatable, Sendable {
  /// The file's name in a workspace.
  public static let fileName = "invitations.key"
  /// The line of `.gitignore` that keeps it out of version control.
  public static let ignoreLine = "/" + fileName
  private static let size = 32

  /// The key.
  let bytes: [UInt8]

  /// Makes a new key.
  ///
  /// - Parameter random: Where its bytes come from.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = (0..<Self.size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") && !$0.isEmpty }
    guard let line = lines.first, lines.count == 1 else { return nil }
    let digits = line.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 2 * Self.size else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(16 * high + low))
    }
    self.bytes = bytes
  }

  /// The file that holds it, which nobody else on the computer may read.
  public var file: NewWorkspace.File {
    let digits = bytes.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    let text = """
      # The key of the personal codes in survey invitations. Share it with nobody and keep it out of version control;
      # without it, codes that were sent cannot be checked any more.
      \(digits.joined())

      """
    return NewWorkspace.File(path: Self.fileName, bytes: Array(text.utf8), isSecret: true)
  }

  /// The key of a workspace.
  ///
  /// - Parameter workspace: The workspace.
  /// - Returns: The key, nil where there is none, and what is wrong with its file.
  public static func read(in workspace: WorkspaceFolder) -> (key: InvitationKey?, problems: [Diagnostic]) {
    let path = workspace.path + "/" + fileName
    guard FileManager.default.fileExists(atPath: path) else { return (nil, []) }
    let place = Diagnostic.Place(file: fileName)
    do throws(Diagnostic) {
      let bytes = try workspace.bytes(of: NamedFile(path: fileName, place: place), limit: 10_000, setting: "")
      guard let key = InvitationKey(text: String(decoding: bytes, as: UTF8.self)) else {
        return (nil, [damaged(at: place)])
      }
      return (key, isPrivate(path) ? [] : [readable(at: place)])
    } catch {
      return (nil, [error])
    }
  }

  private static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 == 0
  }

  private static func damaged(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error,
      "key-invalid",
      "the file holds no key of \(2 * size) hexadecimal digits; invitations carry no codes",
      at: place,
      hint: "take it back from a backup: codes that were sent belong to it; else move it away and make a new one with "
        + "'reviewpack init --invitation-key'"
    )
  }

  private static func readable(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warn,
      "key-readable",
      "others on this computer may read the key of the personal codes",
      at: place,
      hint: "run 'chmod 600 \(fileName)'"
    )
  }
}
