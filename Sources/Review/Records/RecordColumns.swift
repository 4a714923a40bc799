extension RecordType {
  /// The columns a file of this type may have, in the order of the data dictionary.
  public var columnNames: [String] { fields.columnNames }

  /// The columns that every row of this type must fill.
  public var requiredColumnNames: [String] { fields.requiredNames }

  /// The columns whose values are dates or numbers, and which.
  var kinds: [String: FieldKind] { fields.kindsByName }

  private var fields: any RecordField.Type {
    switch self {
    case .clients: Client.Field.self
    case .contacts: Contact.Field.self
    case .statements: Statement.Field.self
    case .projects: Project.Field.self
    case .spend: Spend.Field.self
    case .commentary: Commentary.Field.self
    case .milestones: Milestone.Field.self
    case .workItems: WorkItem.Field.self
    case .estimates: Estimate.Field.self
    case .changeRequests: ChangeRequest.Field.self
    case .decisions: Decision.Field.self
    case .decisionOptions: DecisionOption.Field.self
    case .criteria: Criterion.Field.self
    case .measurements: Measurement.Field.self
    case .surveys: Survey.Field.self
    case .surveyQuestions: SurveyQuestion.Field.self
    case .responses: Response.Field.self
    case .actions: Action.Field.self
    case .interactions: Interaction.Field.self
    case .risks: Risk.Field.self
    case .issues: Issue.Field.self
    case .forums: Forum.Field.self
    case .invoices: Invoice.Field.self
    case .opportunities: Opportunity.Field.self
    case .gifts: Gift.Field.self
    case .glossary: GlossaryTerm.Field.self
    }
  }
}
