/// Words that titles and names are made of; some are what people really type.
enum Words {
  static let verbs = ["Fix", "Add", "Change", "Move", "Check", "Replace", "Restore", "Document", "Speed up", "Remove"]
  static let things = [
    "the printer on floor 2", "VAT on credit notes", "stock sync", "password reset", "label layout", "opening hours",
    "the archive job", "access for new starters", "the search index", "export of invoices", "delivery slots",
    "the monthly report", "role rights", "the meter upload", "price list", "returns",
  ]
  static let places = [
    "for the Zürich branch", "on tablets", "before year-end", "for two users at once", "after the update",
    "in the test system", "on the old portal", "for the night shift",
  ]
  static let odd = [
    "say \"hello\", then wait", "A|B comparison", "<b>urgent</b>", "R&D only", "first line\nsecond line", "50% *off*",
    "5 < 6 & 7 > 3", "日本語の件名", "naïve café — “quoted”", "[page](http://wiki.example)", "#1 priority", "=SUM(A1:A9)",
  ]
  static let people = [
    "Ada Berg", "Zoë Müller", "Lee O'Brien", "Ines Öztürk", "Tom Nowak", "Priya Nair", "José Díaz", "Una Quist",
  ]
  static let firms = [
    "Norvik Energy", "Zürcher Foods", "Brightwater Rail", "Kestrel & Sons", "Öland Glass", "Harrow Housing",
    "Larkfield Dairy", "Greystone Health",
  ]
  static let kinds = ["request", "incident", "task", "task", "defect", "request", "rework"]
  static let priorities = ["low", "medium", "medium", "high"]
  static let channels = ["portal", "email", "phone"]
  static let labels = ["", "", "network", "desk;night", "data"]

  /// A title, one in twenty of them awkward.
  static func title(_ random: inout SplitMix64) -> String {
    let title = "\(random.pick(verbs)) \(random.pick(things)) \(random.pick(places))"
    return random.chance(5) ? title + ", " + random.pick(odd) : title
  }
}
