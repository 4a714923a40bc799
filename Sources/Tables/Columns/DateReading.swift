/// How the dates of a column are read, once all its values have been seen.
public struct DateReading: Equatable, Sendable {
  /// What kind of dates the column holds.
  public enum Family: Equatable, Sendable {
    /// Day, month and year with marks or names between them.
    case written
    /// Eight digits, as in 20261031.
    case compact
    /// Seconds since 1970.
    case epochSeconds
    /// Milliseconds since 1970.
    case epochMilliseconds

    init(_ form: DateForm) {
      switch form.first {
      case .compact: self = .compact
      case .epochSeconds: self = .epochSeconds
      case .epochMilliseconds: self = .epochMilliseconds
      default: self = .written
      }
    }
  }

  /// What kind of dates the column holds; values of other kinds are no dates in it.
  public var family: Family
  /// Which of two numbers is the day; nil while that is not known, and dates that need it cannot be read.
  public var order: DayOrder?
  private var isProvisional = false

  /// How dates are read as long as nobody has looked at all values of their column: those in a form of ISO 8601 are the
  /// same day whatever the others look like, and any other value is left undecided.
  public static let provisional: DateReading = {
    var reading = DateReading()
    reading.isProvisional = true
    return reading
  }()

  /// Makes a reading.
  ///
  /// - Parameters:
  ///   - family: What kind of dates the column holds.
  ///   - order: Which of two numbers is the day.
  public init(family: Family = .written, order: DayOrder? = nil) {
    self.family = family
    self.order = order
  }

  /// What a value says.
  public enum Outcome: Equatable, Sendable {
    /// A day, with its time where one is written.
    case date(CivilDateTime)
    /// One of two days, since nothing says which number is the day.
    case ambiguous
    /// Only the other values of the column tell.
    case undecided
    /// No date.
    case none
  }

  /// The day and time that a value says; nil where it says none for certain.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: The day and time as written: no time zone is applied.
  public func date(_ text: UnsafeBufferPointer<UInt8>) -> CivilDateTime? {
    if case .date(let date) = read(text) { date } else { nil }
  }

  /// Reads a value.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What it says.
  public func read(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    if family == .written, let date = CivilDate.parse(isoDateTime: text) { return .date(date) }
    if isProvisional { return .undecided }
    guard let written = WrittenDate.scan(text), Family(written.form) == family else { return .none }
    if let order { return written.dateTime(order).map(Outcome.date) ?? .none }
    let dayFirst = written.dateTime(.dayFirst)
    guard written.isNumeric, let monthFirst = written.dateTime(.monthFirst) else {
      return dayFirst.map(Outcome.date) ?? .none
    }
    guard let dayFirst else { return .date(monthFirst) }
    return dayFirst == monthFirst ? .date(dayFirst) : .ambiguous
  }
}
