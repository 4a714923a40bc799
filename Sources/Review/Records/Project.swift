import Foundation
import Tables

/// A piece of work for a client.
public struct Project: Record, Equatable {
  static let type = RecordType.projects

  /// The columns of `projects`.
  enum Field: Int, RecordField {
    case id, client, name, objective, pricing, budget, costVisible, baselineHours, scopeIn, scopeOut, scopeGrey
    case scopeSignedBy, scopeSignedOn, start, endBaseline, stage, manager, overrideStatus, overrideReason
    case overrideBy, overrideOn, externalIds
    static let required: Set<Field> = [.id, .client, .name]
  }

  /// How a project is paid.
  public enum Pricing: String, CaseIterable, Sendable {
    case fixed
    case timeAndMaterials = "tm"
    case capped
    case service
  }

  /// A status somebody declared.
  public enum DeclaredStatus: String, CaseIterable, Sendable {
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case offTrack = "off_track"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it is for.
  public let client: String
  /// The project's name.
  public let name: String
  /// The business outcome in the client's words.
  public let objective: String?
  /// Who runs it on our side, as written.
  public let manager: String?
  /// Keys other tools use for the project.
  public let externalIDs: [String]

  init(_ row: inout RecordReader<Field>) {
    id = row.pathIdentifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    name = row.requiredText(.name)
    objective = row.text(.objective)
    manager = row.text(.manager)
    externalIDs = row.list(.externalIds)
    _ = row.choice(.pricing) as Pricing?
    _ = row.choice(.overrideStatus) as DeclaredStatus?
    _ = row.flag(.costVisible)
    row.decimal(.budget)
    row.number(.baselineHours)
    _ = row.date(.scopeSignedOn)
    _ = row.date(.overrideOn)
    row.checkOrder(.start, row.date(.start), .endBaseline, row.date(.endBaseline))
  }
}
