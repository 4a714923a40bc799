import Review

extension Format {
  /// A question of a survey: one that the firm wrote as it stands, one of the standard set in the words of the language.
  func question(_ question: SurveyQuestion) -> String {
    guard question.isStandard else { return question.text }
    switch question.id {
    case "q1": return say("How likely are you to recommend us to a colleague or another organisation?")
    case "q2": return say("How satisfied are you with our work over the last period?")
    case "q3":
      let provider = question.text.replacing(" made it easy for me to handle my request.", with: "")
      return say("\(provider) made it easy for me to handle my request.")
    case "q4": return say("We keep you informed.")
    case "q5": return say("We meet the dates we give.")
    case "q6": return say("We understand your business.")
    case "q7": return say("We explain things in plain words.")
    case "q8": return say("You are asked before decisions that affect you.")
    case "q9": return say("What does success look like for you over the next three months?")
    case "q10": return say("What should we change first?")
    default: return question.text
    }
  }
}
