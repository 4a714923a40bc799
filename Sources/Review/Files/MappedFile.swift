import Foundation
import Tables

/// A large file whose bytes stay where the system keeps them: nothing is copied, and what has been read may be let go and
/// comes back when it is read again.
///
/// A file that somebody cuts off meanwhile ends the program with a bus error, which `reviewpack` tells as such.
/// `@unchecked Sendable` because nothing changes after `init`.
final class MappedFile: KeptBytes, @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  private let start: UnsafeMutableRawPointer

  /// Nil where the system does not map the file.
  init?(descriptor: Int32, count: Int) {
    guard count > 0, let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    self.start = start
    bytes = UnsafeBufferPointer(start: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: count)
  }

  deinit { munmap(start, bytes.count) }

  func giveBack(_ places: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (places.lowerBound + page - 1) / page * page
    let limit = places.upperBound / page * page
    if page > 0, first < limit { _ = madvise(start + first, limit - first, MADV_DONTNEED) }
  }
}
