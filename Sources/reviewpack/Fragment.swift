import Diagnostics
import Packs

extension Console {
  /// Prints what one file became, or what kept it from becoming anything.
  func fragment(_ text: String?, of file: String, _ diagnostics: [Diagnostic]) {
    if isJSON {
      result(BuildReport.text(of: Form(file: file, output: text, diagnostics: diagnostics.sorted())))
    } else {
      list(diagnostics.sorted())
      if let text { result(text) }
    }
  }
}

private struct Form: Encodable {
  let file: String
  let output: String?
  let diagnostics: [Diagnostic]

  private enum CodingKeys: CodingKey { case file, output, diagnostics }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    // Null rather than absent: every key is always there.
    try container.encode(output, forKey: .output)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}
