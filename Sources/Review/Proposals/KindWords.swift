/// What kind of work the words of a tracker mean.
enum KindWords {
  /// The kind that an issue type stands for; nil where none of the usual words is in it.
  static func kind(of type: String) -> WorkItem.Kind? {
    let name = FieldHeadings.compact(type)
    return words.first { entry in entry.words.contains { name.contains($0) } }?.kind
  }

  /// Whether an issue type gathers other items rather than being work of its own.
  static func isContainer(_ type: String) -> Bool { ["epic", "initiative"].contains(FieldHeadings.compact(type)) }

  private static let words: [(kind: WorkItem.Kind, words: [String])] = [
    (.rework, ["rework", "nacharbeit"]),
    (.incident, ["incident", "outage", "storung", "problem"]),
    (.defect, ["bug", "defect", "fehler", "error", "anomalie", "ошибка"]),
    (
      .request,
      [
        "request", "story", "feature", "question", "inquiry", "enhancement", "improvement", "change", "anfrage",
        "anforderung",
        "demande", "solicitud", "historia",
      ]
    ),
    (.task, ["task", "chore", "aufgabe", "tache", "tarea", "taak", "задача"]),
  ]
}
