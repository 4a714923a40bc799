import Diagnostics

/// A page that goes out holds no scripts, forms or embedded pages.
struct ActiveContent: Rule {
  let id = "active-content"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S3-15"]
  let step = NextStep.correct
  let demand = "A page that goes out holds no scripts, forms or embedded pages."
  let details =
    "The finished pages of a pack are searched for scripts, event handlers, forms, frames and objects, "
    + "also in drawings."
  let reason = "A page that runs code cannot be trusted by who opens it, and mail systems drop it."
  let example = "page.html loads a script that counts visits: the packs are held until it is out."
  let remedy = "take it out of page.html, style.css or the chart it comes from"

  /// It is found in the finished files, not in the records.
  func findings(in review: AccountReview) -> [Diagnostic] { [] }
}
