import Mail
import Review

extension ReplyReader {
  /// Makes a reader that knows the words of packs.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says, of all days.
  ///   - register: The sign-offs that are recorded already.
  ///   - library: Where the words of packs are.
  ///   - key: The key of the personal codes; nil where the workspace has none, so that no code can be checked.
  public init(
    _ portfolio: Portfolio,
    register: ReplyRegister,
    library: TemplateLibrary,
    key: InvitationKey? = nil
  ) {
    var codeCheck: CodeCheck?
    if let key {
      let codes = PersonalCodes(key: key)
      codeCheck = { code, contact, survey in
        codes.contact(forCode: code, survey: survey.id, among: [contact]) != nil
      }
    }
    self.init(
      portfolio,
      register: register,
      phrases: ReplyWords.phrases(portfolio, library),
      ownText: { ReplyText.own(of: $0) },
      codeCheck: codeCheck,
      hash: { CheckSums.hash($0) }
    )
  }
}
