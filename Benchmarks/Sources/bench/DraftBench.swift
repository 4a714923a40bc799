import Foundation

/// Times the way from a workspace to its mail drafts: `mail` makes each pack anew, so drafts alone are the least of it.
enum DraftBench {
  /// Prints what `build`, `release` and `mail` cost for each pack, and `mail` for each draft.
  ///
  /// - Parameters:
  ///   - program: The program to measure.
  ///   - approver: Who releases the packs.
  ///   - original: A workspace to build, release and mail; a copy is used, since a release writes into it.
  ///   - folder: A folder to make, for the copy.
  /// - Throws: A step that failed, or that wrote nothing to divide by.
  static func table(of program: String, releasedBy approver: String, on original: URL, in folder: URL) throws {
    try FileManager.default.copyItem(at: original, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appending(path: "bench-packs")
    let place = [folder.path, "--quiet", "--out", out.path]
    // A pack or a mail that is held ends a run with 1, and the others are written all the same.
    let build = try measure(program, ["build"] + place, accepting: [0, 1])
    // Counted before the mails, which put a copy of each pack beside its drafts.
    let packs = files(in: out, named: "pack.html")
    let release = try measure(program, ["release"] + place + ["--by", approver], accepting: [0, 1])
    let mail = try measure(program, ["mail"] + place, accepting: [0, 1])
    let drafts = files(in: out, named: ".eml")
    guard packs > 0, drafts > 0 else {
      throw RunFailure(description: "\(packs) packs and \(drafts) drafts were written")
    }
    say("CPU milliseconds:")
    say("| packs | drafts | build a pack | release a pack | mail a pack | mail a draft |")
    say("|--:|--:|--:|--:|--:|--:|")
    let cells = [each(build, packs), each(release, packs), each(mail, packs), each(mail, drafts)]
    say("| \(packs) | \(drafts) | " + cells.joined(separator: " | ") + " |")
  }

  private static func each(_ cost: RunCost, _ count: Int) -> String { rounded(cost.cpu * 1_000 / Double(count)) }

  private static func files(in folder: URL, named ending: String) -> Int {
    let names = FileManager.default.enumerator(atPath: folder.path)
    return names?.count { ($0 as? String)?.hasSuffix(ending) == true } ?? 0
  }
}
