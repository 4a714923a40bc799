import Review

extension Words {
  /// Roles that exports of many firms name; every other stays as it was recorded.
  private static let roles: [Phrase] = [
    "account manager", "delivery lead", "project manager", "service manager", "engineer", "developer", "consultant",
    "managing director", "operations director", "chief executive", "finance", "sales", "support",
  ]

  /// Ways by which requests come in, as exports name them; every other stays as it was recorded.
  private static let ways: [Phrase] = ["ticket", "portal", "email", "phone", "chat", "video", "service desk"]

  /// What somebody does, in the reader's language where it is a common role.
  static func role(_ role: String, _ format: Format) -> String { known(role, among: roles, format) }

  /// The agreed channels; nil without any.
  static func channels(_ channels: [String], _ format: Format) -> String? {
    channels.isEmpty ? nil : format.listed(channels.map { known($0, among: ways, format) })
  }

  private static func known(_ text: String, among phrases: [Phrase], _ format: Format) -> String {
    // In English the record's own spelling stays.
    guard !format.words.isEnglish, let phrase = phrases.first(where: { $0.english == text.lowercased() }) else {
      return text
    }
    return format.say(phrase)
  }
}
