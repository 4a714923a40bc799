import Foundation
import Testing

/// A disk that is full, that has no room for another file, or that is not to be written, loses nothing.
///
/// The disks are mounted for a single shell, which not everybody may do; where it is refused, these tests are skipped.
@Suite struct FullDiskTests {
  static let canMount: Bool = {
    let arguments = ["-m", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    return (try? Binary.run(arguments, in: "/", binary: "/usr/bin/unshare"))?.status == 0
  }()

  /// How full the disks are that are tried; `REVIEWPACK_DISKS=100` tries more of them.
  static let percents: [Int] = {
    guard let count = ProcessInfo.processInfo.environment["REVIEWPACK_DISKS"].flatMap(Int.init) else {
      return [2, 20, 60]
    }
    return (0..<count).map { 1 + $0 * 90 / count }
  }()

  private static let clients = "--client marram --client pellworth --quiet"

  /// The sample workspace with another name of the firm, and the packs that were built before.
  private static func scratch() throws -> TemporaryFolder {
    let scratch = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Folder.sample, toPath: scratch.path + "/two")
    _ = try sh("\"$0\" build two --out old \(clients)", in: scratch)
    let settings = scratch.path + "/two/reviewpack.yaml"
    let text = try Folder.text(settings).replacing("Harbour & Finch IT", with: "Harbour & Finch")
    try Data(text.utf8).write(to: URL(fileURLWithPath: settings))
    _ = try sh("\"$0\" build two --out new \(clients)", in: scratch)
    return scratch
  }

  private static func sh(_ script: String, in folder: TemporaryFolder, alone: Bool = false) throws -> Binary.Run {
    let shell = ["/bin/sh", "-c", script, Binary.path]
    return try alone
      ? Binary.run(["-m"] + shell, in: folder.path, binary: "/usr/bin/unshare")
      : Binary.run(Array(shell.dropFirst()), in: folder.path, binary: "/bin/sh")
  }

  private static func contents(_ folder: String) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try Folder.files(in: folder).map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))
      }
    )
  }

  /// Builds onto a disk, and looks at what is left; `left` holds the files, `after` those of a build with room enough.
  private static func script(_ options: String) -> String {
    """
    mkdir packs
    size=$(du -sk old | cut -f1); files=$(find old | wc -l)
    mount -t tmpfs -o \(options) none packs && cp -r old/. packs/ || exit 99
    "$0" build two --out packs \(clients); echo "$?" > status
    cd packs; for sums in internal/*/*/SHA256SUMS; do sha256sum --check --quiet "$sums" || echo bad >> ../sums; done; cd ..
    "$0" verify packs > verified 2>&1; echo "$?" >> status
    cp -r packs left
    mount -o remount,size=64m,nr_inodes=9999 none packs
    "$0" build two --out packs \(clients) 2> repaired; "$0" verify packs > again; echo "$?" >> status
    cp -r packs after
    """
  }

  @Test(.enabled(if: canMount, "mounting is refused here")) func aFullDiskLeavesThePacksAsTheyWere() throws {
    let spaces = Self.percents.map { "size=$((size + size * \($0) / 100))k" }
    let inodes = [3, 30].map { "size=64m,nr_inodes=$((files + \($0)))" }
    let scratch = try Self.scratch()
    let (old, new) = (try Self.contents(scratch.path + "/old"), try Self.contents(scratch.path + "/new"))
    var refused = 0
    for disk in spaces + inodes {
      for name in ["packs", "left", "after", "sums"] {
        try? FileManager.default.removeItem(atPath: scratch.path + "/" + name)
      }
      let run = try Self.sh(Self.script(disk), in: scratch, alone: true)
      let status = try Folder.text(scratch.path + "/status").split(separator: "\n")
      if status.first == "2" {
        refused += 1
        #expect(
          run.errors.contains("error[output-unwritable]: marram: the pack cannot be written: no space left on device")
            || run.errors.contains(
              "error[output-unwritable]: pellworth: the pack cannot be written: no space left on device"
            ),
          "\(disk): \(run.errors)"
        )
      }
      let verified = try Folder.text(scratch.path + "/verified")
      #expect(status.dropFirst() == ["0", "0"], "\(disk): \(verified)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path + "/sums"), "\(disk)")
      let left = try Self.contents(scratch.path + "/left")
      #expect(Set(left.keys) == Set(old.keys), "\(disk)")
      for (name, bytes) in left { #expect(bytes == old[name] || bytes == new[name], "\(disk): \(name)") }
      #expect(try Self.contents(scratch.path + "/after") == new, "\(disk)")
    }
    #expect(refused > 2)
    print("\(spaces.count + inodes.count) disks, \(refused) of them too small")
  }

  @Test(.enabled(if: canMount, "mounting is refused here")) func aDiskThatIsNotToBeWrittenIsNamed() throws {
    let scratch = try Self.scratch()
    let run = try Self.sh(
      "mount --bind old old && mount -o remount,ro,bind old && exec \"$0\" build two --out old \(Self.clients)",
      in: scratch,
      alone: true
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("the pack cannot be written: read-only file system"), "\(run.errors)")
    #expect(try Binary.run(["verify", "old"], in: scratch.path).status == 0)
  }

  @Test func aFolderThatIsNotToBeWrittenIsNamed() throws {
    let scratch = try TemporaryFolder()
    try scratch.overlay(Folder.tests + "/Base")
    let packs = scratch.path + "/packs"
    try FileManager.default.createDirectory(atPath: packs, withIntermediateDirectories: true)
    #expect(chmod(packs, 0o555) == 0 && chmod(scratch.path, 0o755) == 0)
    defer { chmod(packs, 0o755) }
    // Nothing is forbidden to root.
    let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups "
    let run = try Self.sh("exec \(getuid() == 0 ? nobody : "")\"$0\" build . --out packs --quiet", in: scratch)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("error[output-unwritable]: acme: the pack cannot be written: permission denied"),
      "\(run.errors)"
    )
    #expect(Folder.files(in: packs) == [])
  }
}
