import Diagnostics
import Foundation
import Tables

/// The one way in which files are read, so that what goes wrong is always told as a diagnostic.
public enum FileBytes {
  /// All bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: What messages call it.
  ///   - limits: How large the file may be.
  /// - Returns: The bytes.
  /// - Throws: `file-unreadable` with the system's reason, or `file-too-large`.
  public static func read(_ path: String, name: String, limits: Limits = .init()) throws(Diagnostic) -> [UInt8] {
    try read(path, name: name, limit: limits.file, tooLarge: limits.fileTooLarge(name))
  }

  /// All bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: What messages call it.
  ///   - limit: The largest size, in bytes.
  ///   - tooLarge: What is said of a larger file, where there is more to say than that it is.
  /// - Returns: The bytes.
  /// - Throws: `file-unreadable` with the system's reason, or `file-too-large`.
  static func read(
    _ path: String,
    name: String,
    limit: Int,
    tooLarge: @autoclosure () -> Diagnostic? = nil
  ) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(name, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, "file-unreadable", "this is no regular file", at: .init(file: name))
    }
    guard status.st_size <= limit else {
      let message = "the file is larger than \(Limits.words(forBytes: limit))"
      throw tooLarge() ?? Diagnostic(.error, "file-too-large", message, at: .init(file: name))
    }
    return try bytes(of: descriptor, count: Int(status.st_size), name: name)
  }

  private static func bytes(of descriptor: Int32, count: Int, name: String) throws(Diagnostic) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      preferLargePages(for: buffer)
      while filled < count {
        let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got == 0 { break }
        if got > 0 {
          filled += got
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if failure != 0 { throw unreadable(name, failure) }
    return bytes
  }

  /// Memory for a large file is given in pages of 2 MB where the system has such: in small ones, being given it takes
  /// longer than reading the file.
  private static func preferLargePages(for buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let page = 1 << 21
      guard buffer.count > 4 * page, let start = buffer.baseAddress else { return }
      let skipped = (page - Int(bitPattern: start) % page) % page
      _ = madvise(start + skipped, (buffer.count - skipped) / page * page, MADV_HUGEPAGE)
    #endif
  }

  private static func unreadable(_ name: String, _ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code)).lowercased()
    return Diagnostic(
      .error,
      "file-unreadable",
      "the file cannot be read: \(reason)",
      at: .init(file: name),
      hint: code == ENOENT ? "check the path" : code == EACCES ? "check the file's permissions" : nil
    )
  }
}
