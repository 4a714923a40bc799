/// The words of mail programs in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish,
/// Norwegian, Finnish, Polish, Czech, Russian, Japanese and Chinese, in small letters.
extension QuoteHeader {
  /// What stands between dashes before a mail that is quoted or forwarded whole.
  static let separators: Set<String> = [
    "original message", "original appointment", "forwarded message", "forwarded by",
    "ursprüngliche nachricht", "ursprünglicher termin", "originalnachricht", "original", "weitergeleitete nachricht",
    "message d'origine", "message d’origine", "message original", "message transféré", "rendez-vous d'origine",
    "mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato", "messaggio inoltrato da",
    "mensagem original", "mensagem encaminhada", "oorspronkelijk bericht", "doorgestuurd bericht",
    "ursprungligt meddelande", "vidarebefordrat meddelande", "oprindelig meddelelse", "videresendt meddelelse",
    "opprinnelig melding", "videresendt melding", "alkuperäinen viesti", "wiadomość oryginalna",
    "treść oryginalnej wiadomości", "původní zpráva", "исходное сообщение", "пересылаемое сообщение",
  ]

  /// Lines that begin a forwarded mail without dashes.
  static let beginnings: Set<String> = [
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:", "début du message transféré :",
    "début du message réexpédié :", "inicio del mensaje reenviado:", "inizio messaggio inoltrato:",
    "begin doorgestuurd bericht:", "início da mensagem reencaminhada:", "vidarebefordrat brev:",
  ]

  /// From.
  static let isFrom: Set<String> = [
    "from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "от", "差出人", "发件人",
  ]

  /// Sent; To; Subject.
  static let others: [Set<String>] = [
    [
      "sent", "date", "gesendet", "datum", "envoyé", "envoyé le", "date d'envoi", "enviado", "enviado el", "enviada em",
      "enviado em", "fecha", "inviato", "data", "verzonden", "skickat", "sendt", "dato", "lähetetty", "päivämäärä",
      "wysłano", "wysłane", "odesláno", "отправлено", "дата", "送信日時", "发送时间",
    ],
    ["to", "an", "à", "a", "para", "aan", "till", "til", "vastaanottaja", "do", "komu", "кому", "宛先", "收件人"],
    [
      "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "aihe", "temat",
      "předmět", "тема", "件名", "主题",
    ],
  ]

  /// What else stands in such a block.
  static let more: Set<String> = [
    "cc", "kopie", "copie", "kopia", "kopi", "reply-to", "antwort an", "importance", "priorität", "wichtigkeit",
  ]

  /// How a wrapped line that says who wrote what follows begins.
  static let openings = [
    "on ", "am ", "le ", "el ", "il ", "op ", "em ", "no dia ", "den ", "på ", "w dniu ", "dnia ", "dne ", "pe ", "ma ",
    "ke ", "to ", "la ", "su ", "at ",
  ]

  /// The word that says so, before the colon.
  static let wrote = [
    "wrote", "writes", "schrieb", "a écrit", "écrit :", "escribió", "ha scritto", "scritto:", "escreveu", "schreef",
    "skrev",
    "kirjoitti", "napisał", "napisala", "napsal", "написал", "のメール", "写道",
  ]
}
