import ArgumentParser

/// The command line: one file a command.
@main
struct ReviewPack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewpack",
    abstract: "Honest client review packs from the exports you already have.",
    discussion: """
      Start with 'reviewpack init FOLDER --from EXPORT', then 'reviewpack check FOLDER' and 'reviewpack build FOLDER'.

      Exit codes: 0 done; 1 a pack is held or something was not usable (all of it is listed, everything else is \
      written); 2 the machine failed, such as a full disk; 64 wrong arguments.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Check.self, Build.self, Release.self, Verify.self, Explain.self, ListFields.self, ListRules.self, Read.self, Fill.self, RenderMarkdown.self,
    ]
  )
}
