/// What a template reads of a record, and of the records in it: what it does not read need not be made.
public enum FieldUse: Sendable {
  /// Whatever there is.
  case everything
  /// For each slot of the record what is read of it, and nil where nothing is.
  case slots([FieldUse?])
}
