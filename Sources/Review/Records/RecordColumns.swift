extension RecordType {
  /// The columns a file of this type may have, in the order of the data dictionary.
  public var columnNames: [String] {
    switch self {
    case .clients: Client.Field.columnNames
    case .contacts: Contact.Field.columnNames
    case .statements: Statement.Field.columnNames
    case .projects: Project.Field.columnNames
    case .spend: Spend.Field.columnNames
    case .commentary: Commentary.Field.columnNames
    case .milestones: Milestone.Field.columnNames
    case .workItems: WorkItem.Field.columnNames
    case .changeRequests: ChangeRequest.Field.columnNames
    case .decisions: Decision.Field.columnNames
    case .decisionOptions: DecisionOption.Field.columnNames
    case .criteria: Criterion.Field.columnNames
    case .measurements: Measurement.Field.columnNames
    case .surveys: Survey.Field.columnNames
    case .surveyQuestions: SurveyQuestion.Field.columnNames
    case .responses: Response.Field.columnNames
    case .actions: Action.Field.columnNames
    case .interactions: Interaction.Field.columnNames
    case .risks: Risk.Field.columnNames
    case .glossary: GlossaryTerm.Field.columnNames
    }
  }
}
