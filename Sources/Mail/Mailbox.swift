/// A person as a mail names them: `Jo Lind <jo@acme.example>`.
public struct Mailbox: Equatable, Hashable, Sendable {
  /// The name; empty where there is none.
  public let name: String
  /// The plain address, such as `jo@acme.example`.
  public let address: String

  /// Makes a mailbox.
  public init(name: String = "", address: String) { (self.name, self.address) = (name, address) }
}
