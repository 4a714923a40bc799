import Foundation

/// What libFuzzer calls with each text it makes up; `FUZZ_TARGET` says which reader gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  switch target {
  case "csv": FuzzedExport.read(data, count, as: "a.csv")
  case "json": FuzzedExport.read(data, count, as: "a.json")
  case "settings": FuzzedSettings.read(data, count)
  case "mail": FuzzedMail.read(data, count)
  case "reply": FuzzedReply.read(data, count)
  case "words": FuzzedWords.read(data, count)
  case "template": FuzzedTemplate.read(data, count)
  case "markdown": FuzzedMarkdown.read(data, count)
  default: exitWithUsage()
  }
}

private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"]

private func exitWithUsage() -> Never {
  print("set FUZZ_TARGET to csv, json, settings, words, template, markdown, mail or reply")
  exit(64)
}
