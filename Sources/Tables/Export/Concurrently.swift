import Dispatch
import Synchronization

/// Makes a value for each number below `count`, several at once; the values are in the order of the numbers.
///
/// - Parameters:
///   - count: How many values to make.
///   - workers: How many to make at once.
///   - make: Makes one value; what it changes must belong to its number alone.
/// - Returns: The values.
public func concurrently<Value>(_ count: Int, workers: Int, _ make: (Int) -> Value) -> [Value] {
  guard workers > 1, count > 1 else { return (0..<count).map(make) }
  return withoutActuallyEscaping(make) { make in
    [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      // Each place is written by the one worker that took its number, and read after all have ended.
      nonisolated(unsafe) let (values, make) = (buffer, make)
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < count else { return }
          values.initializeElement(at: number, to: make(number))
        }
      }
      filled = count
    }
  }
}
