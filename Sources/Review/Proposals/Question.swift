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

  static let currency = Question(
    "which currency does each client pay in? exports/clients.csv says XXX (none) until you write GBP, EUR or the like."
  )

  static let onlyClient = Question(
    """
    no column says whose an item is, so all rows belong to one client. What is it called? See exports/clients.csv and \
    exports/projects.csv.
    """
  )

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
