#if CommandLine
  import ArgumentParser

  struct NeedlingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "needling",
      abstract: "Checks dry-needling claims (CPT 20560 and 20561), with reasons and sources.",
      version: Main.version,
      subcommands: [
        AcknowledgeCommand.self, BenefitsCommand.self, CheckCommand.self, DataCommand.self,
        DenialsCommand.self,
        ExplainCommand.self, ExportCommand.self, NoteCommand.self, PoliciesCommand.self,
        RepairCommand.self,
        ReplCommand.self, RulesCommand.self,
      ])
  }
#endif
