/// One name a document offers its template, and how its value is read from `Root`.
public struct Field<Root>: Sendable {
  let entry: Shape.Entry
  let read: @Sendable (Root, FieldUse) -> Value

  /// A field whose value is read as a whole.
  private init(
    _ name: String,
    _ meaning: String,
    unit: String? = nil,
    _ kind: Shape.Kind,
    _ read: @escaping @Sendable (Root) -> Value
  ) {
    self.init(Shape.Entry(name: name, meaning: meaning, unit: unit, kind: kind)) { root, _ in read(root) }
  }

  /// The same name for a record that holds a `Root` among other things.
  ///
  /// - Parameter part: Reads the `Root` from the record.
  /// - Returns: The field of the record.
  public func read<Whole>(from part: @escaping @Sendable (Whole) -> Root) -> Field<Whole> {
    Field<Whole>(entry) { [read] in read(part($0), $1) }
  }

  private init(_ entry: Shape.Entry, _ read: @escaping @Sendable (Root, FieldUse) -> Value) {
    self.entry = entry
    self.read = read
  }

  /// Words that are always there.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the value says.
  ///   - read: Reads the value.
  /// - Returns: The field.
  public static func text(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, meaning, .text) { .text(read($0)) }
  }

  /// Words that may be absent: nil and the empty text are false in a section.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the value says.
  ///   - read: Reads the value.
  /// - Returns: The field.
  public static func optionalText(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, meaning, .optionalText) { root in read(root).map { .text($0) } ?? .missing }
  }

  /// A number, date or amount: `{{due}}` shows its text, `{{due.iso}}` a form, and it is false in a section when absent.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the value says.
  ///   - unit: The unit, where there is one.
  ///   - forms: The names of the other forms every value of this field has.
  ///   - read: Reads the value.
  /// - Returns: The field.
  public static func figure(
    _ name: String,
    _ meaning: String,
    unit: String? = nil,
    forms: [String] = [],
    _ read: @escaping @Sendable (Root) -> Figure
  ) -> Field {
    Field(name, meaning, unit: unit, .figure(forms: forms)) { .figure(read($0)) }
  }

  /// Yes or no; usable only as a section or an inverted section.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What yes says.
  ///   - read: Reads the value.
  /// - Returns: The field.
  public static func flag(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> Bool
  ) -> Field {
    Field(name, meaning, .flag) { .flag(read($0)) }
  }

  /// Ready-made markup, the only kind that may be shown unescaped, and never shown otherwise.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the markup shows.
  ///   - read: Reads the markup, which must be safe to write as it is.
  /// - Returns: The field.
  public static func markup(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, meaning, .markup) { .markup(read($0)) }
  }

  /// A list of records, over which a section repeats.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the list holds, and in which order.
  ///   - fields: What each element offers.
  ///   - read: Reads the elements.
  /// - Returns: The field.
  public static func list<Element>(
    _ name: String,
    _ meaning: String,
    _ fields: Fields<Element>,
    _ read: @escaping @Sendable (Root) -> [Element]
  ) -> Field {
    Field(Shape.Entry(name: name, meaning: meaning, unit: nil, kind: .list(fields.shape))) { root, use in
      .list(read(root).map { fields.value(of: $0, for: use) })
    }
  }

  /// A list of plain texts, over which a section repeats; `{{.}}` shows each.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the list holds, and in which order.
  ///   - read: Reads the texts.
  /// - Returns: The field.
  public static func texts(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, meaning, .texts) { root in .list(read(root).map { .text($0) }) }
  }

  /// A record, which may be absent: a section opens it, and dotted names reach in.
  ///
  /// - Parameters:
  ///   - name: The name in the template.
  ///   - meaning: What the record is.
  ///   - fields: What the record offers.
  ///   - read: Reads the record.
  /// - Returns: The field.
  public static func record<Element>(
    _ name: String,
    _ meaning: String,
    _ fields: Fields<Element>,
    _ read: @escaping @Sendable (Root) -> Element?
  ) -> Field {
    Field(Shape.Entry(name: name, meaning: meaning, unit: nil, kind: .record(fields.shape))) { root, use in
      read(root).map { fields.value(of: $0, for: use) } ?? .missing
    }
  }
}
