import Diagnostics

/// The names by which a page shows the pictures that are sent with it: `cid:picture1` becomes `cid:picture1@…`, since
/// a content id is to be the only one of its kind in the world.
struct PictureNames {
  /// How many pictures there are.
  let count: Int
  /// What no other mail has.
  let seed: String

  /// The content id of a picture, from 1.
  func name(_ place: Int) -> String { "picture\(place)@\(seed).reviewpack" }

  /// The page with the names in it.
  ///
  /// - Parameter page: HTML whose pictures are named `="cid:picture1"`.
  /// - Returns: The page.
  /// - Throws: Where it shows a picture that there is none of, or does not show one that there is.
  func put(into page: [UInt8]) throws(Diagnostic) -> [UInt8] {
    let mark = Array("=\"cid:picture".utf8)
    var named: [UInt8] = []
    var shown: Set<Int> = []
    var place = 0
    while place < page.count {
      guard page[place] == mark[0], page[place...].starts(with: mark) else {
        named.append(page[place])
        place += 1
        continue
      }
      place += mark.count
      let digits = page[place...].prefix(9).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      place += digits.count
      guard let number = Int(String(decoding: digits, as: UTF8.self)), (1...max(count, 1)).contains(number), count > 0
      else { throw Self.missing(String(decoding: digits, as: UTF8.self)) }
      shown.insert(number)
      named += Array("=\"cid:".utf8) + Array(name(number).utf8)
    }
    guard shown.count == count else { throw Self.unseen }
    return named
  }

  private static func missing(_ number: String) -> Diagnostic {
    Diagnostic(
      .error,
      "mail-picture",
      "the page of a mail shows picture \(number), and the mail holds no such picture",
      hint: "pictures are counted from 1 in the order in which they are added"
    )
  }

  private static var unseen: Diagnostic {
    Diagnostic(
      .error,
      "mail-picture",
      "a mail holds a picture that its page does not show",
      hint: "show it as <img src=\"cid:picture1\">, or send it as an attachment"
    )
  }
}
