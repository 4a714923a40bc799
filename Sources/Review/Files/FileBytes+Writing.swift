import Foundation

extension FileBytes {
  /// Writes all bytes to an open file, and waits until the disk has them.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - descriptor: The file.
  /// - Returns: The system's reason where it refuses, of which a part may be written then; nil when all is well.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : EIO }
      written += count
    }
    // A full disk may show only now.
    return fsync(descriptor) == 0 || errno == EINVAL ? nil : errno
  }
}
