/// Makes names unique by a number: a second `risks` becomes `risks-2`.
struct UniqueNames {
  private let separator: String
  private var used: Set<String> = []
  private var lastNumbers: [String: Int] = [:]

  init(separator: String) {
    self.separator = separator
  }

  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = lastNumbers[name] ?? 1
    while !used.insert(candidate).inserted {
      number += 1
      candidate = name + separator + String(number)
    }
    lastNumbers[name] = number
    return candidate
  }
}
