import Tables

/// The words with which people end a mail: what stands below them is no answer.
enum ReplyClosing {
  /// Whether a line says goodbye, or is the name of the sender.
  ///
  /// - Parameters:
  ///   - line: The line, trimmed.
  ///   - names: The sender's names, folded.
  /// - Returns: Whether it does.
  static func isOne(_ line: Substring, names: Set<FoldedName>) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let folded = FoldedName(String(line))
    if names.contains(folded) { return true }
    let words = folded.text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return closings.contains { words == $0 || words.hasPrefix($0 + " ") } || alone.contains(words)
  }

  /// A goodbye is short; a longer line only begins like one.
  private static let longest = 60

  /// Words that begin a goodbye, maybe with more behind them; letters without accents.
  private static let closings: Set<String> = [
    "kind regards", "best regards", "warm regards", "with regards", "regards", "best wishes", "yours sincerely",
    "yours faithfully", "sincerely", "sent from my", "get outlook for", "mit freundlichen grußen",
    "mit freundlichen gruessen", "mit freundlichem gruß", "mit besten grußen", "freundliche gruße", "viele gruße",
    "beste gruße", "liebe gruße", "schone gruße", "von meinem iphone gesendet", "gesendet von", "bien cordialement",
    "cordialement", "bien a vous", "salutations", "envoye de mon", "met vriendelijke groet", "saludos", "un saludo",
    "atentamente", "cordiali saluti", "distinti saluti", "med vanlig halsning", "med venlig hilsen",
    "med vennlig hilsen", "pozdrawiam", "atenciosamente", "cumprimentos",
  ]

  /// Words that are a goodbye only where nothing else stands in the line: an answer may begin with them.
  private static let alone: Set<String> = [
    "best", "cheers", "thanks", "thank you", "many thanks", "yours", "mfg", "lg", "vg", "gruß", "danke", "vielen dank",
    "merci", "cdlt", "mvh", "gracias", "grazie", "dank", "groeten", "saluti", "hilsen", "halsningar", "obrigado",
  ]
}
