/// How many things are done at once.
public struct Jobs: Sendable {
  /// The number.
  public let count: Int

  /// So many at once.
  ///
  /// - Parameter count: The number; 1 at least.
  public init(_ count: Int) { self.count = max(1, count) }

  /// Does the same for every item, several at a time.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - body: What is done for each; called from several threads.
  /// - Returns: The results, in the order of the items.
  public func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ body: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: items.count)
      for (index, item) in items.enumerated() {
        if index >= count, let (done, result) = await group.next() { results[done] = result }
        group.addTask { (index, body(item)) }
      }
      for await (done, result) in group { results[done] = result }
      return results.compactMap(\.self)
    }
  }
}
