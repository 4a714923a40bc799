extension Rules {
  /// The rules of plain language (methods §9).
  static let ofLanguage: [any Rule] = [
    AbbreviationUnexplained(), AgreementVague(), FirstPageLong(), PromiseUndated(), PromiseVague(), ReplyDefensive(),
    ReplyOnlyContract(), SentenceLong(), TextHard(), WordToAvoid(),
  ]
}
