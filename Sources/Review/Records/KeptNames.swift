/// Where names are kept that many work items share, such as projects and channels; each is kept once.
struct KeptNames {
  private var places: [String: Int32] = [:]

  /// The place of a name among those kept, which it gets if it is new; 0 for none.
  mutating func place(of name: String?, in kept: KeptTexts) -> Int32 {
    guard let name else { return 0 }
    if let known = places[name] { return known }
    let place = kept.add(name)
    places[name] = place
    return place
  }
}
