import Testing

@testable import Tables

@Suite struct ColumnTests {
  private func message(_ name: ColumnName, in text: String, file: String = "a.csv") throws -> String {
    let export = try open(text, file: file)
    do {
      return try export.selector(name).name
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    (ColumnName.heading("summary"), "Summary"), (.heading(" CREE "), "Créé"), (.place(1), "Summary"), (.place(3), ""),
    (.heading("Sumary"), "a.csv: error[column-missing]: there is no column 'Sumary'\n  hint: did you mean 'Summary'?"),
    (
      .heading("Owner of it"),
      "a.csv: error[column-missing]: there is no column 'Owner of it'\n  hint: there are 'Summary', 'Créé'"
    ),
    (
      .place(0),
      "a.csv: error[column-missing]: there is no column 0: the file has 3\n  hint: columns are counted from 1"
    ),
    (
      .place(4),
      "a.csv: error[column-missing]: there is no column 4: the file has 3\n  hint: columns are counted from 1"
    ),
    (
      .path("a.b"),
      "a.csv: error[column-missing]: the path 'a.b' selects from JSON, and this file is CSV\n  hint: name a column by its heading"
    ),
  ])
  func findsColumnsOfCSV(_ name: ColumnName, _ expected: String) throws {
    #expect(try message(name, in: "Summary,Créé,\n") == expected)
  }

  @Test(arguments: [
    (ColumnName.path("s.name"), "s.name"), (.heading("S.Name"), "s.name"), (.path("l"), "l[]"), (.place(2), "l[]"),
    (.path("s.nam"), "a.json: error[column-missing]: there is no path 's.nam'\n  hint: did you mean 's.name'?"),
    (
      .path("s"),
      "a.json: error[column-missing]: there is no path 's'\n  hint: name a value inside it, such as 's.name'"
    ),
  ])
  func findsPathsOfJSON(_ name: ColumnName, _ expected: String) throws {
    #expect(try message(name, in: "[{\"s\":{\"name\":\"x\"},\"l\":[1]}]", file: "a.json") == expected)
  }

  @Test func takesAnyPathWhereThereAreNoRows() throws {
    #expect(try message(.heading("fields.key"), in: "[]", file: "a.json") == "fields.key")
  }
}
