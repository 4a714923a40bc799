import Diagnostics

/// A short form in a text for the client is explained.
struct AbbreviationUnexplained: Rule {
  let id = "abbreviation-unexplained"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-12", "S2-11", "S3-04"]
  let step = NextStep.complete
  let demand = "A short form in a text for the client is explained."
  let details =
    "It looks for words of two to six capitals and digits, such as RTO or SLAs, in commentary, actions, decisions, "
    + "changes, milestones, criteria, risks, issues and conversations that the client may see. Terms of the glossary, "
    + "names, ids, and what everybody knows (PDF, VAT, EUR) are none. The documents write terms of the glossary out "
    + "where they first use them."
  let reason = "Whoever does not know a short form seldom asks; people stop reading, or guess."
  let example =
    "'The RTO is met' in a commentary warns until the glossary says that RTO is the recovery time objective."
  let remedy = "write it out, or add it to the glossary with its expansion; with allow yes it needs none"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.remarks { kind in if case .abbreviation(let form) = kind { form } else { nil } }.compactMap {
      form,
      remarks in
      finding("uses '\(form)', which nobody explains", in: review, on: remarks)
    }
  }
}
