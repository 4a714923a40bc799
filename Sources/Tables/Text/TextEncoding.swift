import Diagnostics

/// How the bytes of a text stand for characters.
public struct TextEncoding: Equatable, Sendable {
  enum Scheme: Equatable, Sendable {
    case utf8
    /// Units of two or four bytes, the most or the least significant one first.
    case wide(bytes: Int, bigEndian: Bool)
    /// What the system's `iconv` calls so.
    case codePage(String)
  }

  /// Its name in lower case, as usual in settings, such as `windows-1252`.
  public let name: String
  let scheme: Scheme

  static let utf8 = TextEncoding(name: "utf-8", scheme: .utf8)
  static let utf16le = TextEncoding(name: "utf-16le", scheme: .wide(bytes: 2, bigEndian: false))
  static let utf16be = TextEncoding(name: "utf-16be", scheme: .wide(bytes: 2, bigEndian: true))
  static let utf32le = TextEncoding(name: "utf-32le", scheme: .wide(bytes: 4, bigEndian: false))
  static let utf32be = TextEncoding(name: "utf-32be", scheme: .wide(bytes: 4, bigEndian: true))
  /// What is used where nothing is named and the text is not UTF-8.
  static let windows1252 = TextEncoding(name: "windows-1252", scheme: .codePage("WINDOWS-1252"))

  private init(name: String, scheme: Scheme) {
    (self.name, self.scheme) = (name, scheme)
  }

  /// Finds an encoding.
  ///
  /// Case, hyphens, underscores and spaces do not matter in the usual names; any other name that the system's `iconv`
  /// knows is taken as it is.
  ///
  /// - Parameter name: A name such as `windows-1251`, `cp850`, `iso-8859-15`, `koi8-r`, `shift_jis` or `utf-16le`.
  public init?(_ name: String) {
    let folded = Self.folded(name)
    if let usual = Self.usual[folded] {
      self = usual
      return
    }
    // iconv takes "" for the locale's encoding and reads options behind a slash.
    let isPlain = name.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || "-_.:()+".utf8.contains($0) }
    guard isPlain, !name.isEmpty, name.utf8.count <= 64, CodePage(name) != nil else { return nil }
    self.init(name: name.lowercased(), scheme: .codePage(name))
  }

  /// The usual name that was most likely meant by one that is not known.
  ///
  /// - Parameter name: What was written.
  /// - Returns: A name that is known, or nil when none is near.
  public static func nearest(to name: String) -> String? {
    nearestName(to: name, among: names)
      ?? usual[folded(nearestName(to: folded(name), among: usual.keys.sorted()) ?? "")]?.name
  }

  private static func folded(_ name: String) -> String {
    String(decoding: name.utf8.filter { !"-_ ".utf8.contains($0) }.map(\.lowercasedASCII), as: UTF8.self)
  }

  // MARK: Usual names

  private static let names = usual.values.map(\.name).sorted()

  /// Usual encodings by their folded names.
  private static let usual: [String: TextEncoding] = {
    var usual: [String: TextEncoding] = [:]
    func add(_ encoding: TextEncoding, also others: String...) {
      for name in [encoding.name] + others { usual[folded(name)] = encoding }
    }
    func page(_ name: String, _ iconv: String) -> TextEncoding { TextEncoding(name: name, scheme: .codePage(iconv)) }
    add(utf8, also: "utf-8-sig", "utf-8-bom", "unicode-1-1-utf-8")
    add(utf16le, also: "utf-16", "unicode", "ucs-2", "ucs-2le")
    add(utf16be, also: "ucs-2be")
    add(utf32le, also: "utf-32", "ucs-4le")
    add(utf32be, also: "ucs-4be")
    add(windows1252, also: "cp1252", "win1252", "ansi")
    for number in 1250...1258 where number != 1252 {
      add(page("windows-\(number)", "WINDOWS-\(number)"), also: "cp\(number)", "win\(number)")
    }
    for part in 1...16 where part != 12 {
      add(page("iso-8859-\(part)", "ISO-8859-\(part)"), also: "iso8859-\(part)", "8859-\(part)")
    }
    add(page("iso-8859-1", "ISO-8859-1"), also: "latin1", "iso-latin-1", "l1")
    add(page("iso-8859-2", "ISO-8859-2"), also: "latin2")
    add(page("iso-8859-9", "ISO-8859-9"), also: "latin5")
    add(page("iso-8859-15", "ISO-8859-15"), also: "latin9")
    add(page("us-ascii", "US-ASCII"), also: "ascii")
    add(page("macintosh", "MACINTOSH"), also: "mac-roman", "x-mac-roman", "mac")
    for number in [437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869] {
      add(page("cp\(number)", "CP\(number)"), also: "ibm\(number)", "dos-\(number)")
    }
    add(page("windows-874", "CP874"), also: "cp874")
    add(page("tis-620", "TIS-620"))
    add(page("koi8-r", "KOI8-R"), also: "koi8")
    add(page("koi8-u", "KOI8-U"))
    // What Windows writes under this name; the standard's own set lacks letters that real files hold.
    add(page("shift_jis", "CP932"), also: "sjis", "cp932", "windows-932", "windows-31j", "ms932", "ms_kanji")
    add(page("euc-jp", "EUC-JP"))
    add(page("iso-2022-jp", "ISO-2022-JP"))
    add(page("gb18030", "GB18030"))
    add(page("gbk", "GBK"), also: "cp936", "windows-936")
    add(page("gb2312", "GBK"), also: "euc-cn")
    add(page("big5", "BIG5"), also: "cp950", "windows-950")
    add(page("euc-kr", "CP949"), also: "cp949", "windows-949", "uhc", "ks_c_5601-1987")
    return usual
  }()
}
