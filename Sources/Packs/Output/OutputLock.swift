import Diagnostics
import Foundation

/// The right to write below an output folder, which one program has at a time.
///
/// The system keeps it on the folder itself and takes it back when the program ends, however it ends.
public final class OutputLock: Sendable {
  private let descriptor: Int32

  /// Takes the right.
  ///
  /// - Parameter root: The output folder, which is made where it is missing.
  /// - Throws: `output-busy` while another program has it, `output-unwritable` when the disk refuses.
  public init(_ root: String) throws(Diagnostic) {
    try PackWriter(root: root).makeFolder(root)
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PackWriter.unwritable(root, errno) }
    // A file system that knows no locks lets everybody write.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw Diagnostic(
        .error,
        "output-busy",
        "another reviewpack is writing to this folder",
        at: .init(file: root),
        hint: "run the command again when the other one has ended, or name another folder with --out"
      )
    }
    self.descriptor = descriptor
  }

  /// Gives the right back.
  public func release() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}
