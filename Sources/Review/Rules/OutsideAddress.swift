import Diagnostics

/// A page that goes out loads nothing from elsewhere.
struct OutsideAddress: Rule {
  let id = "outside-address"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S3-15"]
  let step = NextStep.correct
  let demand = "A page that goes out loads nothing from elsewhere."
  let details =
    "The finished pages of a pack load no images, fonts, styles or other files by address; links that a "
    + "reader follows are allowed."
  let reason = "A page that loads something tells a stranger who reads it and when, and looks different tomorrow."
  let example = "style.css has @import with the address of a font: the packs are held until it is out."
  let remedy = "put images into the page as data: addresses, and use the fonts of the reader's system"

  /// It is found in the finished files, not in the records.
  func findings(in review: AccountReview) -> [Diagnostic] { [] }
}
