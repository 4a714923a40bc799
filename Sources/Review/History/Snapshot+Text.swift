import Diagnostics
import Foundation
import Tables

extension Snapshot {
  /// The file's name in a released folder.
  public static let fileName = "snapshot.json"
  /// The largest snapshot that is read, in bytes.
  public static let sizeLimit = 16_000_000

  /// The snapshot as JSON, keys sorted, so that the same snapshot always gives the same bytes.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, whole numbers and lists of them always encode.
    guard let data = try? encoder.encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads a snapshot.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What messages call it.
  ///   - client: The client whose folder it lies in.
  ///   - period: The period of its folder.
  /// - Throws: `json-syntax`, `snapshot-version` or `snapshot-invalid`, with the place.
  public init(reading bytes: [UInt8], file: String, client: String, period: String) throws(Diagnostic) {
    try JSONText.check(bytes, file: file)
    let version = try Self.decode(Versioned.self, from: bytes, file: file).version
    guard (1...Self.currentVersion).contains(version) else {
      throw Diagnostic(
        .error,
        "snapshot-version",
        "the snapshot has version \(version), and this program reads version \(Self.currentVersion)",
        at: .init(file: file, field: "version"),
        hint: version > Self.currentVersion
          ? "a newer reviewpack wrote it; use that one" : Self.remedy,
        client: client
      )
    }
    let snapshot = try Self.decode(Snapshot.self, from: bytes, file: file)
    try Self.check("client", is: client, snapshot.client, file)
    try Self.check("period", is: period, snapshot.period, file)
    self = snapshot
  }

  private struct Versioned: Decodable {
    let version: Int
  }

  static let remedy = "'reviewpack release' writes this file and nobody else should; restore it from a backup"

  private static func check(
    _ field: String,
    is expected: String,
    _ found: String,
    _ file: String
  ) throws(Diagnostic) {
    if expected == found { return }
    throw invalid("its \(field) is '\(found.shortened)', and its folder's is '\(expected)'", field, file)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type,
    from bytes: [UInt8],
    file: String
  ) throws(Diagnostic) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, let context) {
      throw invalid("it is missing", path(context.codingPath + [key]), file)
    } catch DecodingError.valueNotFound(_, let context) {
      throw invalid("it must not be null", path(context.codingPath), file)
    } catch DecodingError.typeMismatch(_, let context) {
      throw invalid("it is of the wrong kind", path(context.codingPath), file)
    } catch DecodingError.dataCorrupted(let context) {
      throw invalid("it has a value that it cannot have", path(context.codingPath), file)
    } catch {
      throw invalid("it cannot be read", "", file)
    }
  }

  private static func invalid(_ problem: String, _ field: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "snapshot-invalid",
      "this is no snapshot of a released pack: \(problem)",
      at: .init(file: file, field: field.isEmpty ? nil : field),
      hint: remedy
    )
  }

  /// The keys to a value, such as `criteria[2].target`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? key.stringValue : "." + key.stringValue)
    }
  }
}
