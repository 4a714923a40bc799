import Diagnostics
import Foundation
import Review
import Tables
import Templating

/// One template filled from a JSON file, to try templates without a workspace.
///
/// Partials are taken from `partials/` beside the template, with the template's ending. Nothing is declared, so names
/// are looked up in the data.
public struct TemplateTrial {
  /// What becomes of a name that the data lacks.
  public enum MissingNames: String, CaseIterable, Sendable {
    /// It is an error.
    case error
    /// It shows nothing, as the Mustache specification has it.
    case empty
  }

  /// The endings of templates; each says how values are escaped.
  public static let endings = [".md", ".html", ".txt"]

  private let file: String
  private let ending: String
  private let escaping: Escaping
  private let template: Template

  /// Reads and compiles a template.
  ///
  /// - Parameter file: The template's file.
  /// - Throws: What is wrong with the template or one of its partials.
  public init(_ file: String) throws(DiagnosticList) {
    guard let ending = Self.endings.first(where: file.lowercased().hasSuffix) else {
      throw DiagnosticList([Self.unknownEnding(file)])
    }
    self.file = file
    self.ending = String(file.suffix(ending.count))
    escaping = ending == ".md" ? .markdown : ending == ".html" ? .html : .none
    template = try Self.compile(file, partials: Partials(beside: file, ending: self.ending))
  }

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - data: The name of a JSON file; numbers are shown as they are written.
  ///   - missing: What becomes of names that the data lacks.
  /// - Returns: The filled template, and what is odd about the data.
  /// - Throws: What is wrong with the data, or the names it lacks.
  public func fill(
    from data: String,
    missing: MissingNames
  ) throws(DiagnosticList) -> (text: String, diagnostics: [Diagnostic]) {
    let (value, diagnostics) = try Self.value(of: data)
    var output: [UInt8] = []
    do throws(TemplateErrors) {
      try template.render(value, escaping: escaping, missing: missing == .error ? .error : .empty, into: &output)
    } catch {
      throw DiagnosticList(error.diagnostics)
    }
    return (String(decoding: output, as: UTF8.self), diagnostics)
  }

  private static func value(of data: String) throws(DiagnosticList) -> (Value, [Diagnostic]) {
    do throws(Diagnostic) {
      let (value, diagnostics) = try JSONValue.read(file: data, bytes: try FileBytes.read(data, name: data))
      return (Value(value), diagnostics)
    } catch {
      throw DiagnosticList([error])
    }
  }

  private static func compile(_ file: String, partials: Partials) throws(DiagnosticList) -> Template {
    var unreadable: [Diagnostic] = []
    var excerpts = TemplateExcerpts("", file: "")
    let find = { (name: String) -> (source: String, file: String)? in
      do throws(Diagnostic) {
        let found = try partials.source(of: name)
        if let found { excerpts.add(found.source, file: found.file) }
        return found
      } catch {
        unreadable.append(error)
        return nil
      }
    }
    let source: String
    do throws(Diagnostic) {
      source = try TemplateText.read(file, name: file)
    } catch {
      throw DiagnosticList([error])
    }
    excerpts.add(source, file: file)
    var template: Template?
    var problems: [Diagnostic] = []
    do throws(TemplateErrors) {
      template = try Template.compile(
        unchecked: source,
        file: file,
        partials: find,
        offered: { partials.names },
        placesLooked: { [partials.path(of: $0)] }
      )
    } catch {
      problems = error.diagnostics.map(excerpts.showing)
    }
    guard let template, unreadable.isEmpty else { throw DiagnosticList((problems + unreadable).sorted()) }
    return template
  }

  private static func unknownEnding(_ file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-ending",
      "the ending of a template says how values are escaped, and '\(file)' ends in none of \(endings.joined(separator: ", "))",
      at: .init(file: file),
      hint: "rename it, for example to '\(file).txt', where values are written as they are"
    )
  }
}

/// The partials beside one template.
private struct Partials {
  private let folder: String
  private let ending: String

  init(beside file: String, ending: String) {
    let parent = (file as NSString).deletingLastPathComponent
    folder = parent.isEmpty ? "partials" : (parent as NSString).appendingPathComponent("partials")
    self.ending = ending
  }

  func path(of name: String) -> String { "\(folder)/\(name)\(ending)" }

  /// The text and file of a partial; nil when there is none.
  func source(of name: String) throws(Diagnostic) -> (source: String, file: String)? {
    let path = path(of: name)
    guard PartialName.isUsable(name), FileManager.default.fileExists(atPath: path) else { return nil }
    return (try TemplateText.read(path, name: path), path)
  }

  /// Every partial there is.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.filter(PartialName.isUsable)
  }
}

extension Value {
  /// A JSON value as templates see it; recursion is bounded by the nesting that JSON may have.
  fileprivate init(_ json: JSONValue) {
    switch json {
    case .null: self = .missing
    case .flag(let flag): self = .flag(flag)
    case .number(let text), .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(Value.init))
    case .object(let members): self = .object(members.mapValues(Value.init))
    }
  }
}
