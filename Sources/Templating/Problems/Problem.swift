/// What is wrong with a template; the place is added by whoever knows the file.
struct Problem: Error {
  let code: String
  let message: String
  let hint: String?

  init(_ code: String, _ message: String, hint: String?) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
