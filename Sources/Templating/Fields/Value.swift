/// What a template is filled with: made by ``Fields/value(of:)``, or by hand for data that declares nothing.
public enum Value: Sendable {
  /// Nothing: shown as nothing, and false in a section.
  case missing
  /// Words, escaped when shown; false in a section when empty.
  case text(String)
  /// Ready-made markup, shown as it is; false in a section when empty.
  case markup(String)
  /// Yes or no, for sections.
  case flag(Bool)
  /// A number, date or amount in its forms; false in a section when absent.
  indirect case figure(Figure)
  /// Values to repeat a section for; false when empty.
  case list([Value])
  /// Values in the order of a shape's entries.
  case record(Record)
  /// Values by name, for data without a shape; only an unchecked template can look inside.
  case object([String: Value])
}

/// The values of one shape, in the order of its entries.
public struct Record: Sendable {
  /// What the values are called and mean.
  public let shape: Shape
  /// One value for each entry of the shape.
  public let values: [Value]

  init(shape: Shape, values: [Value]) {
    self.shape = shape
    self.values = values
  }
}

extension Value {
  /// Whether a section over this value is shown.
  var isTrue: Bool {
    switch self {
    case .missing: false
    case .text(let text), .markup(let text): !text.isEmpty
    case .flag(let flag): flag
    case .figure(let figure): figure.isPresent
    case .list(let items): !items.isEmpty
    case .record, .object: true
    }
  }

  /// The value of that name inside this one; nil when there is no such name.
  func member(_ name: String) -> Value? {
    switch self {
    case .object(let values): values[name]
    case .record(let record): record.shape.slot(of: name).map { record.values[$0] }
    case .figure(let figure): figure.forms[name].map { .text($0) }
    case .missing, .text, .markup, .flag, .list: nil
    }
  }

  /// The names that ``member(_:)`` knows, always in the same order.
  var memberNames: [String] {
    switch self {
    case .object(let values): values.keys.sorted()
    case .record(let record): record.shape.entries.map(\.name)
    case .figure(let figure): figure.forms.keys.sorted()
    case .missing, .text, .markup, .flag, .list: []
    }
  }
}
