import Foundation
import Tables

/// A large file whose bytes stay where the system keeps them: nothing is copied, and what has been read may be let go and
/// comes back when it is read again.
///
/// It stays open, so that whether somebody writes it meanwhile can be told. A file that is cut off where it is still to be
/// read ends the program with a bus error, which `reviewpack` tells as such.
/// `@unchecked Sendable` because nothing changes after `init`.
final class MappedFile: KeptBytes, @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  private let start: UnsafeMutableRawPointer
  private let descriptor: Int32
  private let state: FileState

  /// Nil where the system does not map the file.
  init?(descriptor: Int32, _ state: FileState) {
    let count = state.size
    let own = dup(descriptor)
    guard own >= 0 else { return nil }
    guard count > 0, let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, own, 0), start != MAP_FAILED else {
      close(own)
      return nil
    }
    (self.start, self.descriptor, self.state) = (start, own, state)
    bytes = UnsafeBufferPointer(start: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: count)
  }

  deinit {
    munmap(start, bytes.count)
    close(descriptor)
  }

  var hasChanged: Bool { !state.isState(of: descriptor) }

  func giveBack(_ places: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (places.lowerBound + page - 1) / page * page
    let limit = places.upperBound / page * page
    if page > 0, first < limit { _ = madvise(start + first, limit - first, MADV_DONTNEED) }
  }
}
