extension String {
  /// The text as a message may quote it: cut after sixty characters.
  public var shortened: String {
    let limit = 60
    guard let cut = index(startIndex, offsetBy: limit, limitedBy: endIndex), cut != endIndex else { return self }
    return self[..<cut] + "…"
  }
}
