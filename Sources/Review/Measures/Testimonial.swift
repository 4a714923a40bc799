import Tables

/// What somebody wrote in a survey and allows to be quoted (methods §1.11), with nothing left that names a person.
///
/// Internal: it goes nowhere by itself.
public struct Testimonial: Equatable, Sendable {
  /// The survey.
  public let survey: String
  /// The day it closed.
  public let closed: CivilDate
  /// What it is about, as written; nil where that is not recorded.
  public let theme: String?
  /// The words, with names, addresses and numbers masked, cut at ``longest``.
  public let words: String

  /// The longest quote, in characters.
  public static let longest = 300
  /// How many people have to have answered a wave before anybody of it is quoted.
  public static let fewestAnswers = 5
}

/// What of a client's surveys may be quoted.
public struct Testimonials: Sendable {
  /// Those that may be quoted: the commonest theme first, then by day and record.
  public let all: [Testimonial]
  /// How many comments there are in those waves.
  public let comments: Int
}

extension AccountReview {
  /// What may be quoted of the waves that have closed.
  public var testimonials: Testimonials {
    let slice = account.visible
    let mask = PersonMask(slice.people.ofClient.map(\.name))
    var found: [(response: Response, testimonial: Testimonial)] = []
    var comments = 0
    for survey in slice.surveys where survey.closed <= visible.dates.asOf {
      let responses = account.confidential.responses[survey.id] ?? []
      guard responses.count >= Testimonial.fewestAnswers else { continue }
      let questions = slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
      let open = questions.filter { $0.kind == .open }
      for response in responses {
        let texts = ([response.comment] + open.map { response.answers[$0.id] }).compactMap(\.self).filter(
          \.saysSomething
        )
        comments += texts.count
        guard response.mayBeQuoted else { continue }
        found += texts.map { text in
          let words = mask.masked(text).cut(at: Testimonial.longest)
          return (
            response, Testimonial(survey: survey.name, closed: survey.closed, theme: response.theme, words: words)
          )
        }
      }
    }
    let themes = Dictionary(grouping: found) { $0.testimonial.theme ?? "" }.mapValues(\.count)
    let sorted = found.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let counts = (themes[first.testimonial.theme ?? ""] ?? 0, themes[second.testimonial.theme ?? ""] ?? 0)
      if counts.0 != counts.1 { return counts.0 > counts.1 }
      return (first.response.on, first.response.id, left.offset) < (
        second.response.on, second.response.id, right.offset
      )
    }
    return Testimonials(all: sorted.map(\.element.testimonial), comments: comments)
  }
}

extension String {
  /// Whether an answer is more than a way of giving none.
  fileprivate var saysSomething: Bool {
    let text = lowercased().filter { !$0.isWhitespace && $0 != "." }
    return !["", "n/a", "na", "none", "nil", "-", "nocomment"].contains(text)
  }

  /// The text, cut between two words.
  fileprivate func cut(at length: Int) -> String {
    guard count > length else { return self }
    let start = prefix(length)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<end] + "…"
  }
}

/// Takes out of a text what names a person.
struct PersonMask {
  private let names: Set<String>

  /// Prepares a mask for the names of a client's people.
  init(_ names: [String]) {
    let parts = names.flatMap { $0.split { !$0.isLetter } }.filter { $0.count > 2 }
    self.names = Set(parts.map { $0.lowercased() })
  }

  /// The text with each name, address and telephone number replaced by `[name]`.
  func masked(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let masked = mask(word)
      // First name and surname are one person.
      if masked.hasPrefix(Self.mark), words.last == Self.mark { words.removeLast() }
      words.append(masked)
    }
    return Self.withoutNumbers(words.joined(separator: " "))
  }

  private static let mark = "[name]"

  private func mask(_ word: Substring) -> String {
    if word.contains("@") { return Self.mark }
    var masked = ""
    var rest = word[...]
    while let first = rest.first {
      let isLetter = first.isLetter
      let run = rest.prefix { $0.isLetter == isLetter }
      rest = rest[run.endIndex...]
      masked += isLetter && first.isUppercase && names.contains(run.lowercased()) ? Self.mark : String(run)
    }
    return masked
  }

  /// Numbers of seven digits and more, however they are grouped.
  private static func withoutNumbers(_ text: String) -> String {
    var (masked, run) = ("", "")
    func flush() {
      let digits = run.count(where: \.isNumber)
      let tail = run.reversed().prefix { $0 == " " }
      masked += digits >= 7 ? mark + String(tail) : run
      run = ""
    }
    for character in text {
      let belongs =
        character.isNumber || (character == "+" && run.isEmpty)
        || (!run.isEmpty && " -/().".contains(character))
      if belongs {
        run.append(character)
      } else {
        flush()
        masked.append(character)
      }
    }
    flush()
    return masked
  }
}
