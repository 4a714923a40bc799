import Diagnostics
import Foundation
import Tables

/// What `reviewpack.yaml` says.
public struct Settings: Sendable {
  /// The firm that writes the packs.
  public struct Firm: Sendable, Equatable {
    /// The firm's name as packs print it.
    public var name: String
    /// The domains of its addresses.
    public var domains: [String]
    /// The picture that packs show beside its name; nil where there is none.
    public var logo: NamedFile?
    /// Its colours.
    public var colours = FirmColours()
  }

  /// How strict the rules are (design §6).
  public enum Profile: String, CaseIterable, Sendable {
    /// Only what would mislead or leak holds a pack.
    case starter
    /// Everything that the methods say holds a pack.
    case strict
  }

  /// Who sees a record that does not say so itself (records.md, `audience`).
  public struct AudienceDefaults: Sendable, Equatable {
    /// Whether the settings say it, rather than we.
    public var isWritten = false
    /// Actions that say nothing.
    public var actions = Audience.client
    /// Commentary that says nothing.
    public var commentary = Audience.client
    /// Interactions that say nothing.
    public var interactions = Audience.internal
    /// Risks that say nothing.
    public var risks = Audience.internal
    /// Issues that say nothing.
    public var issues = Audience.internal
  }

  /// The documents a client's pack may hold.
  public static let documentNames = [
    "review", "success-criteria", "agreements", "conversations", "survey-results", "survey",
  ]

  /// The documents that our own people may be sent, and nobody else.
  public static let internalDocumentNames = ["brief"]

  /// One of our people whom the settings name to send mails.
  public struct NamedSender: Sendable, Equatable {
    /// The person's id, address or name, as written.
    public let name: String
    /// Where it is written.
    public let place: Diagnostic.Place
  }

  /// The firm.
  public var firm = Firm(name: "", domains: [])
  /// How strict the rules are.
  public var profile = Profile.starter
  /// How much findings of a rule matter, by its id, where that is not as the profile says.
  public var ruleSeverities: [String: Diagnostic.Severity] = [:]
  /// Findings that somebody decided to let be.
  public var waivers: [Waiver] = []
  /// The months the packs report on; nil when neither the settings nor the command name them.
  public var period: Period?
  /// The report date; nil for the last day of the period.
  public var reportDate: CivilDate?
  /// The day the packs go out; nil for five working days after the report date.
  public var issueOn: CivilDate?
  /// The language and format of clients without one of their own.
  public var locale = "en-GB"
  /// The time zone of clients without one of their own; nil where days count as they are written.
  public var timeZone: TimeZone?
  /// The worked days, 1 for Monday to 7 for Sunday.
  public var workingWeek: Set<Int> = [1, 2, 3, 4, 5]
  /// The firm's holidays.
  public var holidays: [CivilDate] = []
  /// The limits that measures use.
  public var thresholds = Thresholds()
  /// The documents of a client's pack, by name.
  public var documents = Set(Settings.documentNames)
  /// Who sees records that do not say so themselves.
  public var audienceDefaults = AudienceDefaults()
  /// Files that are not named after a record type, and how to read them.
  public var sources: [SourceEntry] = []

  /// The channels by which the client's requests are to come in; empty where the firm has agreed none.
  public var channels: [String] = []
  /// Within how many working days the firm promises to answer; nil where it promises nothing.
  public var replyPromiseDays: Int?
  /// Within how many hours the firm promises to answer; nil where it does not say so.
  public var replyPromiseHours: Int?
  /// The hours in which the firm works; nil where it does not say so.
  public var workingHours: WorkingHours?
  /// Who sends mails to clients: the first of these who may write to the client; empty where nobody is named.
  public var mailSenders: [NamedSender] = []
  /// The firm's survey tool, for confidential waves; nil where the settings name none.
  public var surveyTool: SurveyTool?
  /// The questions to ask clients; none where no file of them was read.
  public var questions = QuestionBank()

  /// How large what is read may be.
  public var limits = Limits()
  /// How large a logo may be, in bytes: it stands on every page.
  public var largestLogo = 50_000

  /// Settings with every default.
  public init() {}

  /// The least group of answers that may be shown.
  public var minimumGroup: Int {
    get { thresholds.surveys.minimumGroup }
    set { thresholds.surveys.minimumGroup = newValue }
  }
}
