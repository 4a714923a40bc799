/// What a document offers its template: names, each with its kind, meaning and unit.
public final class Shape: Sendable {
  /// One name a template may use.
  public struct Entry: Hashable, Sendable {
    /// The name, as written between the braces.
    public let name: String
    /// What the value says, for the person who writes a template.
    public let meaning: String
    /// The unit of a figure, where it has one.
    public let unit: String?
    /// What can be done with the name.
    public let kind: Kind
  }

  /// What a template can do with a name.
  public indirect enum Kind: Hashable, Sendable {
    /// Words that are always there.
    case text
    /// Words that may be absent, and are then false in a section.
    case optionalText
    /// A number, date or amount with the names of its other forms.
    case figure(forms: [String])
    /// Yes or no; usable as a section only.
    case flag
    /// Ready-made markup; shown with three braces only.
    case markup
    /// A list of records.
    case list(Shape)
    /// A list of plain texts, each shown with `{{.}}`.
    case texts
    /// A record, which may be absent.
    case record(Shape)
  }

  /// What one of these is called in a message, such as "criterion".
  public let noun: String
  /// Every name, in the order of declaration; a record holds its values in the same order.
  public let entries: [Entry]
  private let slots: [String: Int]

  init(noun: String, entries: [Entry]) {
    self.noun = noun
    self.entries = entries
    var slots = [String: Int](minimumCapacity: entries.count)
    for (slot, entry) in entries.enumerated() {
      precondition(entry.name.isUsableInTag, "'\(entry.name)' cannot be written in a tag")
      precondition(slots.updateValue(slot, forKey: entry.name) == nil, "\(noun) declares '\(entry.name)' twice")
    }
    self.slots = slots
  }

  /// The place of a name among the entries; nil when it is not declared.
  func slot(of name: String) -> Int? { slots[name] }
}

extension Shape: Hashable {
  /// Whether both offer the same names of the same kinds with the same meanings.
  public static func == (left: Shape, right: Shape) -> Bool {
    left === right || (left.noun == right.noun && left.entries == right.entries)
  }

  /// Hashes the noun alone, which is enough to tell the shapes of a program apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(noun) }
}

extension Shape.Kind {
  /// The shape of what a section over this kind opens; nil when it opens no record.
  public var nested: Shape? {
    switch self {
    case .list(let shape), .record(let shape): shape
    case .text, .optionalText, .figure, .flag, .markup, .texts: nil
    }
  }
}

extension Shape.Kind: CustomStringConvertible {
  /// The kind in words, for lists of fields.
  public var description: String {
    switch self {
    case .text: "text"
    case .optionalText: "text, may be absent"
    case .figure(let forms): forms.isEmpty ? "figure" : "figure, also as \(forms.joined(separator: ", "))"
    case .flag: "flag"
    case .markup: "markup"
    case .list(let shape): "list, each \(shape.nounWithArticle)"
    case .texts: "list of texts"
    case .record(let shape): "record, \(shape.nounWithArticle)"
    }
  }
}

extension Shape {
  /// The noun as a sentence begins with it: "a criterion"; a noun declared with its article stays as it is.
  var nounWithArticle: String {
    if ["a ", "an ", "the "].contains(where: noun.hasPrefix) { return noun }
    let startsWithVowel = noun.utf8.first.map { "aeioAEIO".utf8.contains($0) } ?? false
    return (startsWithVowel ? "an " : "a ") + noun
  }
}

extension String {
  /// Whether the text can be one part of a name in a tag.
  fileprivate var isUsableInTag: Bool {
    !isEmpty && utf8.count <= Limits.standard.nameBytes && !utf8.contains { $0 <= UInt8(ascii: " ") }
      && !utf8.contains(UInt8(ascii: "."))
  }
}
