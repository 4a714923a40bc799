import Foundation
import Testing

/// `reviewpack fields`: every name a template may use.
@Suite struct FieldsTests {
  private struct Form: Decodable {
    struct Document: Decodable {
      let document: String
      let template: String
      let source: String?
      let fields: [Name]
    }
    struct Name: Decodable {
      let name: String
      let type: String
      let meaning: String
      let example: String?
      let source: String?
      let fields: [Name]

      var all: [Name] { [self] + fields.flatMap(\.all) }
    }
    struct Problem: Decodable { let code: String }
    let documents: [Document]
    let diagnostics: [Problem]
  }

  private func form(_ arguments: [String] = []) throws -> Form {
    let run = try Binary.run(["fields", "--format", "json"] + arguments, in: Folder.package)
    #expect(run.errors == "")
    return try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
  }

  @Test func listsTheNamesOfOneDocumentInColumns() throws {
    let run = try Binary.run(["fields", "success-criteria"], in: Folder.package)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "success-criteria.md: the success criteria, from reviewpack.yaml, clients, and the records below"
    )
    #expect(
      lines.contains {
        $0.hasPrefix("  firm  ") && $0.hasSuffix("  the firm that prepares the pack; such as Harbour & Finch IT")
      }
    )
    #expect(lines.contains { $0.hasPrefix("      progress  ") && $0.contains("  figure (%)  ") })
  }

  @Test func listsEveryTemplateThatIsShipped() throws {
    let templates = Folder.files(in: Folder.package + "/templates").filter {
      !$0.contains("/") && ["md", "html"].contains($0.split(separator: ".").last)
    }
    #expect(try form().documents.map(\.template).sorted() == templates)
  }

  /// A new record must say where it comes from, in `FieldSources`, and a new name what it looks like, in `FieldExamples`.
  @Test func saysOfEveryNameWhereItComesFromAndWhatItLooksLike() throws {
    for document in try form().documents {
      #expect(document.source != nil, "\(document.document)")
      for name in document.fields.flatMap(\.all) {
        #expect(name.source != nil, "'\(name.name)' of \(document.document)")
        #expect((name.example == nil) == !name.fields.isEmpty, "'\(name.name)' of \(document.document)")
      }
      #expect(document.fields.flatMap(\.all).allSatisfy { !$0.meaning.isEmpty && !$0.type.isEmpty })
    }
  }

  /// Every name that is listed can be used where it is listed.
  @Test func listsWhatTemplatesAreCheckedAgainst() throws {
    let (workspace, fields) = (try TemporaryFolder(), try form(["review"]).documents[0].fields)
    func use(_ names: [Form.Name]) -> String {
      names.map { name in
        switch name.type {
        case "flag", "list of texts": "{{#\(name.name)}}{{/\(name.name)}}"
        case "markup": "{{{\(name.name)}}}"
        default: name.fields.isEmpty ? "{{\(name.name)}}" : "{{#\(name.name)}}\(use(name.fields)){{/\(name.name)}}"
        }
      }.joined()
    }
    try workspace.overlay(Folder.tests + "/Base")
    try workspace.write(use(fields), to: "templates/review.md")
    let run = try Binary.run(["check", workspace.path], in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func namesTheNearestDocument() throws {
    let run = try Binary.run(["fields", "revew"], in: Folder.package)
    #expect(run.status == 64)
    #expect(run.errors == "error[document-unknown]: there is no document 'revew'\n  hint: did you mean 'review'?\n")
    #expect(try form(["revew"]).diagnostics.map(\.code) == ["document-unknown"])
  }
}
