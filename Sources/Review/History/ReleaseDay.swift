import Diagnostics
import Foundation
import Tables

/// When a pack went out, and when it was to.
public struct ReleaseDay: Equatable, Sendable {
  /// The folder it was released to, such as `2026-10`.
  public let name: ReleaseName
  /// The day agreed.
  public let agreed: CivilDate
  /// The day it went out.
  public let on: CivilDate

  /// Whether it went out in time.
  public var isKept: Bool { on <= agreed }

  /// How many packs went out in time (methods §7.5).
  static func punctuality(_ days: [ReleaseDay]) -> Measure<KeptShare> {
    Measure(
      method: "7.5",
      reading: days.isEmpty
        ? .unavailable(.noData) : .measured(KeptShare(kept: days.count(where: \.isKept), due: days.count)),
      n: days.count,
      records: days.map { "release:\($0.name)" }
    )
  }
}

/// Finds when packs of earlier periods went out.
enum ReleaseDays {
  /// So many packs back, so that old sins are forgiven.
  static let packs = 12

  /// Reads when the first pack of each earlier period went out.
  ///
  /// A folder that says nothing of it is passed over: what is wrong with the one that is compared with is told there.
  ///
  /// - Parameters:
  ///   - files: The workspace's files.
  ///   - period: The period to report on.
  /// - Returns: The last twelve packs of each client, the earliest first.
  static func load(from files: WorkspaceFiles, before period: Period) -> [String: [ReleaseDay]] {
    var names: [String: [ReleaseName]] = [:]
    for folder in files.releases {
      guard let name = ReleaseName(folder.name), name.number == 1, name.isBefore(period) else { continue }
      names[folder.client, default: []].append(name)
    }
    return Dictionary(
      uniqueKeysWithValues: names.map { client, names in
        (client, names.sorted().suffix(packs).compactMap { day(of: client, $0, files) })
      }
    )
  }

  private struct Agreed: Decodable {
    let issueOn: CivilDate

    private enum CodingKeys: String, CodingKey {
      case issueOn = "issue_on"
    }
  }

  private struct Released: Decodable {
    let on: CivilDate
  }

  private static func day(of client: String, _ name: ReleaseName, _ files: WorkspaceFiles) -> ReleaseDay? {
    let folder = "history/\(client)/\(name)/"
    guard let agreed = decode(Agreed.self, folder + Snapshot.fileName, files),
      let released = decode(Released.self, folder + "release.json", files)
    else { return nil }
    return ReleaseDay(name: name, agreed: agreed.issueOn, on: released.on)
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ file: String, _ files: WorkspaceFiles) -> Value? {
    guard let contents = try? files.read(file) else { return nil }
    let bytes = Array(contents)
    guard bytes.count <= Snapshot.sizeLimit, (try? JSONText.check(bytes, file: file)) != nil else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
