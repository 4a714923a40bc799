import Tables

/// The headings under which tools export what a work item holds.
///
/// Each list begins with the heading that says it best. Names are compact, as ``compact(_:)`` makes them: `Issue key`,
/// `issue_key` and `IssueKey` are one.
enum FieldHeadings {
  /// What a heading may name: the fields of work items that a proposal fills, and the names behind a project.
  enum Target: String, CaseIterable {
    case id, project, title, kind, status, created, started, finished, due, hours, priority, assignee, labels
    case projectName, client

    /// Whether its values are dates.
    var isDate: Bool { [.created, .started, .finished, .due].contains(self) }
  }

  /// How well a heading names the target, 0 being best; nil where it does not.
  static func rank(of heading: String, as target: Target) -> Int? { ranks[target]?[compact(heading)] }

  /// A heading without case, accents, spaces and signs, and without what tools put around it: `Created At (UTC)`,
  /// `fields.created_at` and `Custom field (Created at)` are all `createdat`.
  static func compact(_ heading: String) -> String {
    var name = Substring(FoldedName(heading).text)
    for prefix in ["fields.", "custom field ("] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    if let bracket = name.firstIndex(of: "("), bracket > name.startIndex { name = name[..<bracket] }
    let letters = name.filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty ? String(name) : letters
  }

  private static let ranks: [Target: [String: Int]] = Dictionary(
    uniqueKeysWithValues: Target.allCases.map { target in
      let ranked = names(of: target).split(whereSeparator: \.isWhitespace).enumerated()
      return (target, Dictionary(ranked.map { (String($1), $0) }) { first, _ in first })
    }
  )

  private static func names(of target: Target) -> String {
    switch target {
    case .id:
      """
      issuekey key ticketkey vorgangsschlussel schlussel cledeticket clavedeincidencia chiave issuenumber ticketnumber
      ticketid ticketnr incidentnumber casenumber workitemid taskid issueid bugid identifier number iid id # номер nr no
      ticket case
      """
    case .project:
      """
      projectkey projektschlussel cledeprojet clavedelproyecto project projectname projekt projektname projet nomduprojet
      proyecto nombredelproyecto progetto projeto проект projects repository repositoryname repositoryurl areapath board
      boardname team teamname queue queuename product pipeline projectid
      """
    case .projectName: "projectname projektname nomduprojet nombredelproyecto"
    case .client:
      """
      client clientname customer customername company companyname organization organizationname organisation
      organisationname account accountname kunde kundenname firma mandant cliente empresa klant bedrijf societe
      """
    case .title:
      """
      summary title subject shortdescription shortdesc ticketname taskname cardname name zusammenfassung titel betreff
      resume titre objet sujet resumen titulo asunto riepilogo oggetto resumo samenvatting onderwerp тема
      """
    case .kind:
      """
      issuetype issuetypename workitemtype tickettype type typename tracker trackername vorgangstyp typ typedeticket
      tipodeincidencia tipo тип трекер
      """
    case .status:
      """
      status statusname state statename ticketstatus incidentstate bugstatus zustand etat statut estado stato статус
      состояние
      """
    case .created:
      """
      created createdat createdon createddate createdtime datecreated createdate creationdate creationtime opened
      openedat openedon openeddate dateopened opendate reported reportedon submittedon syscreatedon erstellt erstelltam
      erstelldatum angelegt creation creele cree datedecreation creada creado fechadecreacion creato criado criadoem
      aangemaakt gemaakt создано создан
      """
    case .started: "started startedat startedon actualstart dateactualstart workstarted activateddate begonnen demarre"
    case .finished:
      """
      resolved resolvedat resolvedon resolveddate resolvedtime dateresolved resolutiondate resolutiontime completed
      completedat completedon completeddate datecompleted closed closedat closedon closeddate closedtime closedate
      dateclosed finished finishedat done doneat erledigt erledigtam gelost abgeschlossen geschlossen resolu resolue
      ferme fermele resuelta resuelto cerrada cerrado risolto resolvido opgelost gesloten решено закрыта
      """
    case .due:
      """
      duedate due dueon dueat deadline targetdate fallig falligam falligkeitsdatum datedecheance fechadevencimiento
      vervaldatum срок
      """
    case .hours: "hours spenthours timespenthours actualhours completedwork timespent tempsconsacre tiempotrabajado"
    case .priority: "priority priorityname ticketpriority prioritat priorite prioridad priorita prioriteit приоритет"
    case .assignee:
      """
      assignee assigneedisplayname assigneename assigneesname assigneeslogin assignedto assignedtoname agentassigned
      ticketowner owner agent bearbeiter zugewiesen zugewieseneperson personneassignee personaasignada responsable
      toegewezenaan назначена ответственный
      """
    case .labels: "labels labelsname tags stichworter etiquettes etiquetas etichette метки"
    }
  }
}
