import Mail
import Review

extension ReplyReader {
  /// Makes a reader that knows the words of packs.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says, of all days.
  ///   - register: The sign-offs that are recorded already.
  ///   - library: Where the words of packs are.
  public init(_ portfolio: Portfolio, register: ReplyRegister, library: TemplateLibrary) {
    self.init(
      portfolio,
      register: register,
      phrases: ReplyWords.phrases(portfolio, library),
      ownText: { ReplyText.own(of: $0) },
      hash: { CheckSums.hash($0) }
    )
  }
}
