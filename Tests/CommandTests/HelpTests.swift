import Foundation
import Testing

/// Help and completions: what a person sees who has read nothing else.
@Suite struct HelpTests {
  /// The commands that the help lists.
  static let commands: [String] = {
    let help = (try? Binary.run(["--help"], in: Folder.package).output) ?? ""
    let lists = help.components(separatedBy: "SUBCOMMANDS:").dropFirst()
    return lists.flatMap { list in
      list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    }.filter { $0 != "See" }
  }()

  @Test func listsTheCommands() throws {
    let expected = ["build", "check", "explain", "fields", "fill", "markdown", "read", "rules", "verify"]
    #expect(Set(Self.commands).isSuperset(of: expected), "\(Self.commands)")
    let run = try Binary.run(["--help"], in: Folder.package)
    #expect(run.status == 0)
    #expect(run.output.contains("Exit codes: 0 done"))
  }

  @Test(arguments: commands)
  func explainsEveryCommandWithItsOptionsAndAnExample(command: String) throws {
    let run = try Binary.run(["help", command], in: Folder.package)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    for option in ["--format <format>", "--quiet", "--help"] { #expect(run.output.contains(option), "\(option)") }
    #expect(run.output.contains("Example: reviewpack \(command) "))
    let usage = run.output.split(separator: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
    let options = usage.split { !$0.isLetter && $0 != "-" }.filter { $0.hasPrefix("--") }
    #expect(options.count >= 3)
    let listed = run.output.components(separatedBy: "OPTIONS:").last ?? ""
    for option in options { #expect(listed.contains("  \(option) "), "\(option) is explained") }
    let same = try Binary.run([command, "--help"], in: Folder.package)
    #expect(same.output == run.output)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesCommandsAndOptions(shell: String) throws {
    let run = try Binary.run(["--generate-completion-script", shell], in: Folder.package)
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.output.contains(command), "\(command)") }
    for word in ["format", "client", "data", "missing", "bad-news-without-action", "on-time", "survey-results"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test func makesACompletionScriptThatBashCanRead() throws {
    let folder = try TemporaryFolder()
    let script = try Binary.run(["--generate-completion-script", "bash"], in: folder.path).output
    try folder.write(script, to: "reviewpack.bash")
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["-n", folder.path + "/reviewpack.bash"]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }
}
