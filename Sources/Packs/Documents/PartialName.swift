/// The names of partials, which become parts of paths.
enum PartialName {
  /// Whether a text can name a partial without leaving its folder.
  static func isUsable(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
  }
}
