import Testing

@testable import Review

/// What record types declare of their fields is what reading a record finds out.
@Suite struct FieldKindTests {
  private static let codes: [FieldKind: Set<String>] = [
    .date: ["date-invalid"], .month: ["month-invalid"], .number: ["number-invalid"], .whole: ["number-invalid"],
    .hours: ["number-invalid"], .minutes: ["number-invalid"], .days: ["number-invalid"], .share: ["number-invalid"],
    .money: ["number-invalid"],
  ]

  @Test(arguments: RecordType.allCases)
  func declaresEveryDateAndNumber(_ type: RecordType) throws {
    let kinds = type.kinds
    for column in type.columnNames {
      let portfolio = try Workspace.complete(type, [column: "x?"]).portfolio()
      let codes = Set(portfolio.diagnostics.filter { $0.place.field == column }.map(\.code))
      let expected = kinds[column].flatMap { Self.codes[$0] } ?? []
      #expect(
        codes.intersection(["date-invalid", "month-invalid", "number-invalid"])
          == (column == "holidays" ? ["date-invalid"] : expected),
        "\(type.rawValue).\(column)"
      )
    }
  }
}
