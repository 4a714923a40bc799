/// File patterns of `sources:`: `*` stands for any characters within a folder or file name, `**` for any folders,
/// `?` for one character.
struct Glob: Sendable {
  private let parts: [[Character]]

  init(_ pattern: String) { parts = pattern.split(separator: "/").map(Array.init) }

  /// Whether `path`, relative and with `/` between folders, fits the pattern.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(Array.init)
    // reachable[j]: the pattern's parts so far can match the first j names.
    var reachable = Array(repeating: false, count: names.count + 1)
    reachable[0] = true
    for part in parts {
      var next = Array(repeating: false, count: names.count + 1)
      if part == ["*", "*"] {
        var seen = false
        for j in reachable.indices {
          seen = seen || reachable[j]
          next[j] = seen
        }
      } else {
        for j in names.indices where reachable[j] && Self.fits(part, names[j]) { next[j + 1] = true }
      }
      reachable = next
    }
    return reachable[names.count]
  }

  private static func fits(_ pattern: [Character], _ name: [Character]) -> Bool {
    var reachable = Array(repeating: false, count: name.count + 1)
    reachable[0] = true
    for letter in pattern {
      var next = Array(repeating: false, count: name.count + 1)
      var seen = false
      for j in reachable.indices {
        if letter == "*" {
          seen = seen || reachable[j]
          next[j] = seen
        } else if j < name.count, reachable[j], letter == "?" || letter == name[j] {
          next[j + 1] = true
        }
      }
      reachable = next
    }
    return reachable[name.count]
  }
}
