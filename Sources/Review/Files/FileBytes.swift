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
    try opened(path, name: name, limit: limit, tooLarge: tooLarge) { descriptor, state throws(Diagnostic) in
      try bytes(of: descriptor, state, name: name)
    }
  }

  /// All bytes of a data file, which stay where the system keeps them if there are many.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: What messages call it.
  ///   - limits: How large the file may be.
  /// - Returns: The bytes.
  /// - Throws: `file-unreadable` with the system's reason, `file-too-large`, `memory-limit`, or `file-in-use` where it is
  ///   gone or changes meanwhile.
  static func contents(_ path: String, name: String, limits: Limits) throws(Diagnostic) -> FileContents {
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT { throw gone(name) }
    return try opened(path, name: name, limit: limits.file, tooLarge: { limits.fileTooLarge(name) }) {
      descriptor,
      state throws(Diagnostic) in
      try MemoryRoom.check(forReading: state.size, name)
      if state.size >= smallestMapped, let file = MappedFile(descriptor: descriptor, state) {
        return FileContents(keptBy: file)
      }
      return FileContents(try bytes(of: descriptor, state, name: name))
    }
  }

  /// Copying a smaller file costs less than the system's keeping book of it.
  private static let smallestMapped = 1 << 20

  /// Opens a file, and closes it when its bytes have been taken.
  private static func opened<Bytes>(
    _ path: String,
    name: String,
    limit: Int,
    tooLarge: () -> Diagnostic?,
    _ take: (_ descriptor: Int32, _ state: FileState) throws(Diagnostic) -> Bytes
  ) throws(Diagnostic) -> Bytes {
    // Opening a pipe would else wait for whoever fills it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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
    return try take(descriptor, FileState(status))
  }

  /// The bytes of an open file.
  ///
  /// - Throws: `file-unreadable`, or `file-in-use` where it is no longer as it was when it was opened.
  static func bytes(of descriptor: Int32, _ state: FileState, name: String) throws(Diagnostic) -> [UInt8] {
    let count = state.size
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
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
    guard bytes.count == count, state.isState(of: descriptor) else { throw inUse(name) }
    return bytes
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
