/// The columns of one record type, in the order of the data dictionary.
///
/// The case names are the column names in camel case: `endBaseline` is the column `end_baseline`.
protocol RecordField: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == Int {
  /// The fields that must be filled.
  static var required: Set<Self> { get }
  /// The fields whose values are dates or numbers, and which.
  static var kinds: [Self: FieldKind] { get }
}

extension RecordField {
  /// No dates and no numbers.
  static var kinds: [Self: FieldKind] { [:] }

  /// The column names by place.
  static var columnNames: [String] { allCases.map(\.columnName) }

  /// The names of the columns that must be filled, by place.
  static var requiredNames: [String] { allCases.filter(required.contains).map(\.columnName) }

  /// The kinds by column name.
  static var kindsByName: [String: FieldKind] {
    Dictionary(uniqueKeysWithValues: kinds.map { ($0.key.columnName, $0.value) })
  }

  /// The column's name in a file, such as `end_baseline`.
  var columnName: String {
    var name = ""
    for letter in String(describing: self) {
      if letter.isUppercase || (letter.isNumber && name.last?.isNumber == false && name.count > 1) {
        name += "_" + letter.lowercased()
      } else {
        name.append(letter)
      }
    }
    return name
  }
}
