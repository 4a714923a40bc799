import ArgumentParser
import Diagnostics

/// The command line: one file a command.
@main
struct ReviewPack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewpack",
    abstract: "Honest client review packs from the exports you already have.",
    discussion: """
      A workspace is a folder with your exports and reviewpack.yaml. 'reviewpack init my-firm --from jira.csv' makes \
      one from an export, 'reviewpack build my-firm' writes its packs.

      Exit codes: 0 done; 1 a pack is held or something was not usable (all of it is listed, everything else is \
      written); 2 the machine failed, such as a full disk; 64 wrong arguments.
      """,
    version: "0.1.0",
    subcommands: [Init.self, Check.self, Build.self, Release.self, WriteMails.self, Collect.self, Verify.self],
    groupedSubcommands: [
      CommandGroup(name: "Inspection", subcommands: [Read.self, Explain.self, ListRules.self]),
      CommandGroup(name: "Template", subcommands: [ListFields.self, Fill.self, RenderMarkdown.self]),
    ]
  )

  /// Runs a command, with words for what the machine may do to it.
  static func main() async {
    ProcessMemory.keep()
    CutOffFile.tell()
    FileSizeLimit.tell()
    do throws(Diagnostic) {
      try MemoryLimit.tell()
    } catch {
      Console.say(error)
      exit(withError: ExitCode.of([error]))
    }
    await main(nil)
  }
}
