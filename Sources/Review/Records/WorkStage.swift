import Tables

/// How far an item of work has come, as its status says.
public enum WorkStage: Sendable {
  /// Nobody works on it yet.
  case notStarted
  /// Somebody works on it, or waits for somebody else.
  case underWay
  /// It is done, or will not be done.
  case finished

  /// The stage that a status stands for; nil where the word is not known.
  ///
  /// - Parameter status: The status as a tool writes it; case, accents and outer white space do not matter.
  init?(status: String) {
    guard let stage = Self.stages[FoldedName(status)] else { return nil }
    self = stage
  }

  private static let stages: [FoldedName: WorkStage] = {
    var stages: [FoldedName: WorkStage] = [:]
    let lists: [(WorkStage, String)] = [
      (.notStarted, notStartedWords), (.underWay, underWayWords), (.finished, finishedWords),
    ]
    for (stage, words) in lists {
      for word in words.split(separator: ",") { stages[FoldedName(String(word))] = stage }
    }
    return stages
  }()

  // Words that tools and their users write, in English, French, Spanish, German, Italian, Dutch, Portuguese and Russian.

  static let notStartedWords = """
    not started, not_started, to do, todo, backlog, new, open, opened, reopened, re-opened, created, submitted, reported,
    unconfirmed, confirmed, triage, planned, proposed, draft, ready, ready for development,
    selected for development, queued, scheduled, registered, unassigned, not yet started, waiting for support,
    à faire, nouveau, nouvelle, ouvert, ouverte, créé, planifié, rouvert, non commencé, non démarré,
    por hacer, tareas por hacer, pendiente de iniciar, nuevo, nueva, abierto, abierta, creado, reabierto, reabierta,
    sin empezar, no iniciado, zu erledigen, aufgaben, neu, offen, geplant, angelegt, erfasst, wieder geöffnet,
    wiedereröffnet, nicht begonnen, nicht gestartet, da fare, da completare, nuovo, aperto, riaperto, non iniziato,
    te doen, nieuw, geopend, heropend, gepland, niet gestart, a fazer, por fazer, tarefas pendentes, novo, nova, aberto,
    aberta, reaberto, não iniciado, новая, новый, открыта, открыт, переоткрыта, к выполнению
    """

  static let underWayWords = """
    started, in progress, in-progress, in_progress, inprogress, in work, doing, active, assigned, under way, underway,
    in development, development, in review, review, under review, code review, in test, in testing, testing, test, qa, uat,
    in uat, work in progress, wip, investigating, investigation, in analysis, analysis, at risk, blocked, on hold, hold,
    onhold, pending, waiting, waiting for customer, waiting on customer, waiting on third party, waiting on us,
    waiting on contact, waiting for approval, awaiting caller, awaiting problem, awaiting vendor, awaiting change,
    awaiting user info, awaiting customer, watch, feedback, openpending, further info required, escalated, committed,
    ready for test, ready for review, in behandlung, en cours, en attente, en revue, en test, assigné, assignée, bloqué,
    suspendu, commencé, démarré, en curso, en progreso, en proceso, en espera, pendiente, en revisión, en pruebas, asignado,
    asignada, bloqueado, iniciado, in arbeit, in bearbeitung, wird bearbeitet, begonnen, gestartet, zugewiesen, wartend,
    wartet, warten auf kunde, warten auf kunden, in prüfung, in test, blockiert, angehalten, zurückgestellt,
    rückfrage, commentaire, comentarios, in corso, in attesa, assegnato, bloccato, in revisione, in lavorazione, bezig, in behandeling, mee bezig,
    in uitvoering, wacht, wachtend, toegewezen, geblokkeerd, em andamento, em curso, em progresso, em espera, atribuído,
    bloqueada, em revisão, в работе, назначена, в процессе, ожидание, обратная связь, на проверке
    """

  static let finishedWords = """
    finished, done, closed, close, complete, completed, resolved, solved, fixed, verified, released, delivered, deployed,
    mitigated, cancelled, canceled, rejected, declined, withdrawn, removed, archived, won't do, wont do, won't fix, wontfix,
    duplicate, not planned, abandoned, invalid, closed - skipped, closed complete, closed incomplete, closed skipped,
    closed successful, closed unsuccessful, terminé, terminée, terminés, terminé(e), fini, finie, fait, fermé, fermée,
    résolu, résolue, clos, close, clôturé, clôturée, livré, annulé, annulée, rejeté, rejetée, abandonné, finalizada,
    finalizado, hecho, hecha, listo, lista, cerrado, cerrada, resuelto, resuelta, terminado, terminada, completado,
    completada, cancelado, cancelada, rechazado, rechazada, fertig, erledigt, abgeschlossen, geschlossen, gelöst,
    beendet, behoben, storniert, abgebrochen, abgelehnt, abgewiesen, verworfen, ausgeliefert, fatto, completato, completata, chiuso,
    chiusa, risolto, risolta, finito, annullato, rifiutato, gereed, klaar, voltooid, afgerond, gesloten, opgelost,
    geannuleerd, afgewezen, concluído, concluída, feito, feita, fechado, fechada, resolvido, resolvida, finalizado,
    готово, решена, решён, решен, закрыта, закрыт, выполнена, выполнено, завершена, завершено, отклонена, отменена
    """
}
