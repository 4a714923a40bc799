import Tables

/// Something a proposal cannot know, to be answered by whoever knows the firm.
public struct Question: Equatable, Sendable {
  /// The question with what was assumed meanwhile.
  public let text: String

  private init(_ text: String) { self.text = text }

  static let firm = Question("what is your firm called? Packs print it.")

  static let clients = Question(
    """
    each project became a client of its own. Does one client have several? Then give them the same client in \
    exports/projects.csv. Delete what is not for a client, and leave its rows out with 'where:'.
    """
  )

  static let clientColumn = Question(
    """
    each project belongs to the client that stands beside it in the export. Is that right? Delete from \
    exports/projects.csv what is not for a client, and leave its rows out with 'where:'.
    """
  )

  static let currency = Question(
    "which currency does each client pay in? exports/clients.csv says XXX (none) until you write GBP, EUR or the like."
  )

  static let onlyClient = Question(
    """
    no column says whose an item is, so all rows belong to one client. What is it called? See exports/clients.csv and \
    exports/projects.csv.
    """
  )

  static let billed = Question(
    """
    each client that rows name became a client. Delete from exports/clients.csv who is none, and leave the rows out with \
    'where:'.
    """
  )

  static let surveyed = Question(
    """
    the file does not say whose survey it was. Which client was asked? One stands in exports/clients.csv, to be given its \
    name.
    """
  )

  static func survey(_ id: String) -> Question {
    Question(
      """
      which survey do the answers belong to? No answer counts until exports/surveys.csv has it under this id, \(id): whom \
      it asked, when it was open, how many were invited. Its questions are found by their texts.
      """
    )
  }

  static func whose(_ records: RecordType) -> Question {
    Question(
      """
      no column says which client the \(records.rawValue) belong to. Are all of them one client's? Then write its id \
      here; until then no \(records.singular) is used.
      """
    )
  }

  static let fromDescription = Question(
    """
    the preset was made from a description of such files, and not from one that the tool wrote. Do the fields hold what \
    they should?
    """
  )

  static func encoding(_ name: String) -> Question {
    Question("the file does not say how it is encoded, and is read as \(name). Do all letters look right?")
  }

  static func dayOrder(_ example: String, _ assumed: DayOrder) -> Question {
    Question("is \(example) written \(assumed.rawValue) or \(assumed.other.rawValue)? No date of the file shows it.")
  }

  static func decimalMark(_ example: String, _ assumed: DecimalMark) -> Question {
    Question(
      "is the mark in \(example) a decimal \(assumed.rawValue), or is \(assumed.other.rawValue) right? No number of the file shows it."
    )
  }

  static let nextExport = Question(
    """
    will there be an export every month? Then put a * into the file's name here, as in exports/jira-*.csv: of items \
    that stand in several files, the file whose name sorts last counts.
    """
  )

  static let epics = Question("epics are counted like any other item. Is that right? If not, take the # away here.")

  static func period(newest: String) -> Question {
    Question("the newest date in the export is \(newest). Is this the month to report on?")
  }

  static func missing(_ meaning: String, consequence: String) -> Question {
    Question("which column says \(meaning)? None was recognised, so \(consequence).")
  }

  static let createdMissing = missing(
    "when an item came in",
    consequence: "packs count items from the day they were finished"
  )

  static let finishedMissing = missing("when an item was done", consequence: "packs count no item as finished")

  static func kinds(_ types: [String]) -> Question {
    Question(
      "these count as requests, since their names say no other kind: \(types.joined(separator: ", ")). Is that right?"
    )
  }

  static func order(_ example: String, _ pattern: String, _ twin: String) -> Question {
    Question("is \(example) \(pattern) or \(twin)? Every value of the column fits both.")
  }

  static func misfits(_ count: Int, example: String) -> Question {
    Question("\(count) of the values are written in another way, such as \(example). What do they mean?")
  }

  static func unreadable(_ column: String, example: String) -> Question {
    Question("how does \(column) write dates? \(example) fits no pattern that is known here, so it is not used.")
  }

  static func borrowed(_ column: String) -> Question {
    Question("\(column) is empty in this export. Will it be written like the other dates?")
  }

  static let seconds = Question("is this in seconds, as Jira counts? If it is in hours, leave 'unit' out.")

  static let repeated = Question(
    "some ids stand on several rows, and only the first of them counts. Is it the right column?"
  )

  static func gaps(_ count: Int) -> Question {
    Question(
      "\(count == 1 ? "1 row has" : "\(count) rows have") nothing here and cannot be used. Is it the right column?"
    )
  }

  static let title = Question("which column says what an item is about? None was recognised, so this one stands in.")
}
