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

  /// Gathers what may be quoted of some waves; one that too few answered gives nothing.
  ///
  /// - Parameters:
  ///   - surveys: The waves, which have closed.
  ///   - account: The client's account.
  ///   - settings: The settings in force.
  init(of surveys: [Survey], in account: Account, _ settings: Settings) {
    let slice = account.visible
    let mask = PersonMask(slice.people.ofClient.map(\.name))
    let fewest = max(settings.minimumGroup, Testimonial.fewestAnswers)
    var found: [(response: Response, testimonial: Testimonial)] = []
    var comments = 0
    for survey in surveys {
      let responses = account.confidential.responses[survey.id] ?? []
      let questions = slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
      guard SurveyAnswers(questions: questions, responses: responses).headlineCount >= fewest else { continue }
      for response in responses {
        let texts = response.words(in: questions)
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
      let (one, other) = (first.testimonial.theme ?? "", second.testimonial.theme ?? "")
      if themes[one] != themes[other] { return (themes[one] ?? 0) > (themes[other] ?? 0) }
      return (first.response.on, first.response.id, left.offset) < (
        second.response.on, second.response.id, right.offset
      )
    }
    all = sorted.map(\.element.testimonial)
    self.comments = comments
  }

  /// So many of them that each theme has the share it has among all (methods §1.11).
  ///
  /// - Parameter most: The most that are shown.
  /// - Returns: Those to show, in their order.
  public func shown(atMost most: Int) -> [Testimonial] {
    guard all.count > most, most > 0 else { return most > 0 ? all : [] }
    let themes = Dictionary(grouping: all.indices) { all[$0].theme ?? "" }
    let quotas = themes.map { theme, places in
      (theme: theme, whole: places.count * most / all.count, rest: places.count * most % all.count)
    }.sorted { ($1.rest, $0.theme) < ($0.rest, $1.theme) }
    let left = most - quotas.map(\.whole).reduce(0, +)
    let places = quotas.enumerated().flatMap { place, quota in
      (themes[quota.theme] ?? []).prefix(quota.whole + (place < left ? 1 : 0))
    }
    return places.sorted().map { all[$0] }
  }
}

/// What people wrote in one wave and the client may read: words that their authors allow to be quoted, with nobody named.
public struct SurveyQuotes: Equatable, Sendable {
  /// The words, those of the commonest theme first.
  public let words: [String]
  /// How many comments there are in that wave.
  public let comments: Int

  /// So many are shown at most.
  static let most = 6

  init(_ testimonials: Testimonials) {
    words = testimonials.shown(atMost: Self.most).map(\.words)
    comments = testimonials.comments
  }
}

extension Response {
  /// What the person wrote: the comment, and the answers to open questions, as far as they say something.
  func words(in questions: [SurveyQuestion]) -> [String] {
    let open = questions.filter { $0.kind == .open }
    return ([comment] + open.map { answers[$0.id] }).compactMap(\.self).filter(\.saysSomething)
  }
}

extension AccountReview {
  /// What may be quoted of the waves that have closed.
  public var testimonials: Testimonials {
    Testimonials(of: account.visible.surveys.filter { $0.closed <= visible.dates.asOf }, in: account, settings)
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
