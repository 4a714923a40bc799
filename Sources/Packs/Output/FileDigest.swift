import Crypto
import Review

/// A digest of many things one after another: texts, and files by name and bytes.
struct FileDigest: Sendable {
  private var hash = SHA256()

  /// Adds a file; nil stands for one that cannot be read.
  mutating func add(_ name: String, _ bytes: [UInt8]?) {
    add(Array(name.utf8))
    add(bytes ?? [])
    add([bytes == nil ? 0 : 1])
  }

  /// Adds a file of a folder; a link is followed, since templates may be links within the workspace.
  mutating func add(_ name: String, in folder: String) {
    add(name, try? FileBytes.read(folder + "/" + name, name: name))
  }

  /// Adds bytes, so that no other bytes one after another give the same.
  mutating func add(_ bytes: [UInt8]) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: bytes)
  }

  /// Adds bytes that are somewhere else.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: bytes)
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// The digest.
  var finished: [UInt8] { Array(hash.finalize()) }
}
