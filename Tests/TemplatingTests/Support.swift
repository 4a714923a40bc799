import Diagnostics
import Foundation
import Testing

@testable import Templating

/// The folder of the public Mustache suite beside the package; absent in a plain checkout.
let mustacheSuite = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/suites/mustache").standardizedFileURL

/// Marks what was escaped, so that a test sees what was and what was not.
let bracketing = Escaping { text, output in output.append(contentsOf: "[\(text)]".utf8) }

extension Template {
  /// The filled template as text.
  func text(
    _ value: Value,
    escaping: Escaping = .html,
    missing: MissingNames = .empty
  ) throws(TemplateErrors) -> String {
    var output = [UInt8]()
    try render(value, escaping: escaping, missing: missing, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// Compiles and fills a template in which every name is allowed.
func fill(
  _ source: String,
  _ value: Value = .object([:]),
  partials: [String: String] = [:],
  missing: Template.MissingNames = .empty,
  escaping: Escaping = .html
) throws(TemplateErrors) -> String {
  let template = try Template.compile(
    unchecked: source,
    file: "page.md",
    partials: { name in partials[name].map { ($0, "partials/\(name).md") } },
    offered: { Array(partials.keys) }
  )
  return try template.text(value, escaping: escaping, missing: missing)
}

/// The problems of an attempt, each as a person reads it.
func problems(_ attempt: () throws(TemplateErrors) -> some Any) -> [String] {
  do throws(TemplateErrors) {
    _ = try attempt()
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}
