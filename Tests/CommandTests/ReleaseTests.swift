import Foundation
import Testing

/// From build to release, and what the next month's pack tells of it.
@Suite struct ReleaseTests {
  private static let review = "packs/client/acme/2026-10/review.md"

  /// A workspace whose pack of October is built.
  private func built(_ folder: String = Folder.tests + "/Base") throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    try workspace.overlay(folder)
    _ = try Binary.run(["build", "."], in: workspace.path)
    return workspace
  }

  private func release(_ workspace: TemporaryFolder, _ arguments: [String] = []) throws -> Binary.Run {
    try Binary.run(["release", ".", "--by", "ada"] + arguments, in: workspace.path)
  }

  private func contents(of folder: String) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try Folder.files(in: folder).map { ($0, try Folder.text(folder + "/" + $0)) })
  }

  @Test func releasesAPackOnce() throws {
    let workspace = try built()
    let first = try release(workspace)
    #expect((first.status, first.output, first.errors) == (0, "released  acme  ./history/acme/2026-10\n", ""))
    let history = try contents(of: workspace.path + "/history")
    let built = try contents(of: workspace.path + "/packs/client/acme/2026-10")
    #expect(built["review.md"] != nil && built["review.html"] != nil)
    let ours = ["SHA256SUMS", "release.json", "snapshot.json"]
    #expect(history.keys.sorted() == (built.keys + ours).map { "acme/2026-10/" + $0 }.sorted())
    for (file, text) in built { #expect(history["acme/2026-10/" + file] == text) }
    let second = try release(workspace, ["--on", "2026-12-24"])
    #expect(
      (second.status, second.output, second.errors) == (0, "already released  acme  ./history/acme/2026-10\n", "")
    )
    #expect(try contents(of: workspace.path + "/history") == history)
  }

  @Test func leavesABuildOfTheSamePeriodAsItWas() throws {
    let workspace = try built()
    let before = try contents(of: workspace.path + "/packs")
    _ = try release(workspace)
    let run = try Binary.run(["build", ".", "--format", "json"], in: workspace.path)
    #expect(run.status == 0)
    #expect(run.output.contains("\"state\" : \"unchanged\""))
    #expect(!run.output.contains("history"))
    #expect(try contents(of: workspace.path + "/packs") == before)
  }

  @Test func refusesAPackThatWasChangedByHand() throws {
    let workspace = try built()
    let text = try Folder.text(workspace.path + "/" + Self.review)
    try workspace.write(text.replacingOccurrences(of: "Not everything", with: "Everything") + "\n", to: Self.review)
    let run = try release(workspace)
    #expect((run.status, run.output) == (1, "refused  acme  the file has changed since it was built\n"))
    #expect(
      run.errors == """
        ./\(Self.review): error[release-changed]: acme: the file has changed since it was built
          hint: build again; what a pack says is changed in the exports or the templates

        """
    )
    #expect(Folder.files(in: workspace.path + "/history").isEmpty)
  }

  @Test func refusesAPackOfOtherInputs() throws {
    let workspace = try built()
    try workspace.write("criterion,on,value\nC1,2026-10-20,16\n", to: "exports/measurements.csv")
    let run = try release(workspace)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("error[release-outdated]: acme: a build of today's inputs gives another text")
    )
  }

  /// A corrected pack goes beside the first one, and is the one the next month is compared with.
  @Test func tellsNextMonthWhatChangedSinceTheCorrectedPack() throws {
    let workspace = try built()
    _ = try release(workspace)
    let milestones = "id,project,name,baseline,forecast,actual\nM1,shop,Shop opens,2026-09-30,,2026-09-30\n"
    let exports = workspace.path + "/exports"
    try workspace.write(milestones + "M2,shop,Shop takes cards,2026-12-11,2026-12-14,\n", to: "exports/milestones.csv")
    _ = try Binary.run(["build", "."], in: workspace.path)
    #expect(try release(workspace).output == "released  acme  ./history/acme/2026-10-2\n")
    try workspace.write(milestones + "M2,shop,Shop takes cards,2026-12-11,2026-12-16,\n", to: "exports/milestones.csv")
    let measurements = try Folder.text(exports + "/measurements.csv")
    try workspace.write(measurements + "C1,2026-11-20,20\n", to: "exports/measurements.csv")
    let actions = "id,client,kind,text,owner,raised,due,done,audience,source_refs\n"
    try workspace.write(
      actions + "A1,acme,task,Show the new till,ada,2026-10-20,2026-11-10,2026-11-09,client,\n"
        + "A2,acme,corrective,Ring the post,ada,2026-11-20,2026-12-10,,client,criterion:C1;milestone:M2\n",
      to: "exports/actions.csv"
    )
    let run = try Binary.run(["build", ".", "--period", "2026-11"], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    let text = try Folder.text(workspace.path + "/packs/client/acme/2026-11/review.md")
    let start = try #require(text.range(of: "## What changed since the last pack"))
    let end = try #require(text.range(of: "## Where the success criteria stand"))
    #expect(
      text[start.lowerBound..<end.lowerBound] == """
        ## What changed since the last pack

        Compared with the pack of October 2026, with figures up to 31 October 2026.

        ### For the worse

        - **Milestone “Shop takes cards”:** now expected on 16 December 2026, was 14 December 2026; 3 working days late.
        - **Criterion “Fewer orders are lost on the way”:** now **▲ At risk**, was **● On track**.

        What is new or done stands under “Who does what next”.

        ### Figures

        | Figure                                         | Before | Now |
        | :--------------------------------------------- | -----: | --: |
        | Requests and incidents, new in the period      |      1 |   0 |
        | Requests and incidents, finished in the period |      1 |   0 |


        """
    )
  }

  @Test func saysThatAPackIsTheFirst() throws {
    let workspace = try built()
    let text = try Folder.text(workspace.path + "/" + Self.review)
    #expect(
      text.contains(
        "## What changed since the last pack\n\nThis is the first pack we have on record for you, so there is nothing to "
          + "compare it with yet.\n"
      )
    )
  }

  @Test func saysThatItCannotCompare() throws {
    let workspace = try built()
    try workspace.write("{\"version\": 7}", to: "history/acme/2026-09/snapshot.json")
    let run = try Binary.run(["build", "."], in: workspace.path)
    #expect(run.status == 1)
    #expect(
      run.errorsBesideNotes == """
        history/acme/2026-09/snapshot.json (version): error[snapshot-version]: acme: the snapshot has version 7, and this \
        program reads version 1
          hint: a newer reviewpack wrote it; use that one

        """
    )
    #expect(
      try Folder.text(workspace.path + "/" + Self.review).contains(
        "Our record of the pack of September 2026 cannot be read, so we cannot say here what changed.\n"
      )
    )
  }

  @Test(arguments: ["history", "history/acme", "history/acme/2026-09"])
  func readsThroughNoLink(_ link: String) throws {
    let (workspace, elsewhere) = (try built(), try TemporaryFolder())
    try elsewhere.write("{}", to: "snapshot.json")
    let url = URL(fileURLWithPath: workspace.path + "/" + link)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: elsewhere.path)
    let run = try Binary.run(["check", "."], in: workspace.path)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("\(link): warn[history-link]: this is a link, and released packs are neither read"))
  }

  /// In the sample, one of the clients' packs is held; the others go out all the same.
  @Test func letsOneFailureStopNoOther() throws {
    let workspace = try built(Folder.sample)
    let run = try Binary.run(["release", ".", "--by", "tom.aldous", "--format", "json"], in: workspace.path)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let form = try JSONDecoder().decode(ReleaseForm.self, from: Data(run.output.utf8))
    let released = form.releases.filter { $0.state == "released" }
    #expect(released.map(\.client) == ["alder-voss", "brueckner", "marram", "pellworth", "thistledown"])
    #expect(released.allSatisfy { $0.folder == "history/\($0.client)/2026-10" })
    #expect(form.releases.filter { $0.state == "refused" }.map(\.client) == ["obrien-soehne"])
    #expect(form.diagnostics.map(\.code).filter { $0 != "file-unused" } == ["release-held"])
    for release in released {
      #expect(release.files == Folder.files(in: workspace.path).filter { $0.hasPrefix(release.folder + "/") })
    }
    // Mira does not speak for us to every client.
    let other = try Binary.run(["release", ".", "--by", "mira.koehler", "--client", "thistledown"], in: workspace.path)
    #expect(other.status == 1)
    #expect(other.errors.contains("error[release-not-authorised]: thistledown: Mira Köhler may not release this pack"))
  }

  /// What a pack of the sample shows leaves nothing to tell against itself, and a month of changes can be told.
  @Test func tellsTheSamplesNextMonth() throws {
    let workspace = try built(Folder.sample)
    _ = try Binary.run(["build", ".", "--period", "2026-09", "--out", "september"], in: workspace.path)
    let released = try Binary.run(
      ["release", ".", "--by", "tom.aldous", "--period", "2026-09", "--out", "september"],
      in: workspace.path
    )
    #expect(released.output.contains("released  alder-voss     ./history/alder-voss/2026-09-2\n"), "\(released.errors)")
    _ = try Binary.run(["build", "."], in: workspace.path)
    let text = try Folder.text(workspace.path + "/packs/client/alder-voss/2026-10/review.md")
    #expect(text.contains("Compared with the pack of September 2026, with figures up to 30 September 2026.\n"))
    #expect(text.contains("| Requests and incidents, new in the period "))
  }

  @Test(arguments: [
    (["--by", "adda"], "error[contact-unknown]: there is no contact 'adda'\n  hint: did you mean 'ada'?\n"),
    (
      ["--by", "ada", "--on", "2026-10-30"],
      "error[release-date-early]: a pack with figures up to 2026-10-31 cannot have gone out on 2026-10-30\n  hint: give the day it goes out with --on, or leave --on out for 2026-11-06\n"
    ),
    (
      ["--by", "ada", "--client", "acne"],
      "error[client-unknown]: there is no client 'acne'\n  hint: did you mean 'acme'?\n"
    ),
    (["--by", "ada", "--on", "soon"], "Error: The value 'soon' is invalid for '--on <date>'"),
    ([], "Error: Missing expected argument '--by <contact>'"),
  ])
  func endsWith64ForWrongArguments(_ arguments: [String], _ message: String) throws {
    let workspace = try built()
    let run = try Binary.run(["release", "."] + arguments, in: workspace.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(Folder.files(in: workspace.path + "/history").isEmpty)
  }

  @Test func endsWith2WhereTheDiskRefuses() throws {
    let workspace = try built()
    try workspace.write("in the way", to: "history")
    let run = try release(workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("error[output-unwritable]: acme: "))
  }

  private struct ReleaseForm: Decodable {
    struct Entry: Decodable {
      let client, period, state, folder: String
      let files: [String]
    }
    struct Finding: Decodable {
      let code: String
    }
    let releases: [Entry]
    let diagnostics: [Finding]
  }
}
