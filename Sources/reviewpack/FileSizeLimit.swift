import Foundation

/// What happens when a file grows past what the system allows one program to write.
enum FileSizeLimit {
  /// Lets writing fail with a reason, as on a full disk, where the system would end the program without a word.
  static func tell() { signal(SIGXFSZ, SIG_IGN) }
}
