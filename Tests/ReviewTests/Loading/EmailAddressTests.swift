import Testing

@testable import Review

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "a@b.example", "Dana.Kerr@acme.example", "a+tag@b.co.example", "o'brien@b.example", "a_b-c@b-c.example",
    "1@2.example",
    String(repeating: "a", count: 64) + "@b.example",
  ])
  func acceptsPlainAddresses(_ address: String) {
    #expect(EmailAddress.isPlain(address))
  }

  @Test(arguments: [
    "", "a", "@", "a@", "@b.example", "a@b", "a@@b.example", "a@b@c.example", "a b@c.example", "a@b c.example",
    "Dana <a@b.example>", "a@b.example?subject=x", "a@b.example,c@d.example", "a@b.example;c@d.example",
    "mailto:a@b.example",
    "a@b.example\r\nBcc: c@d.example", "a@b.example\n", "\"a b\"@c.example", "a@[127.0.0.1]", ".a@b.example",
    "a.@b.example",
    "a..b@c.example", "a@.example", "a@b..example", "a@b.example.", "ü@b.example", "a@bücher.example", "a@b_c.example",
    String(repeating: "a", count: 65) + "@b.example", "a@" + String(repeating: "b.", count: 130) + "example",
  ])
  func refusesAllOthers(_ address: String) {
    #expect(!EmailAddress.isPlain(address))
  }

  @Test func saysWhichAddressIsWrong() throws {
    let contacts = "id,client,name,email,role,side,authorised\nx,acme,Xi,Xi <xi@acme.example>,cook,client,no\n"
    #expect(
      try Workspace(["contacts-2.csv": contacts]).messages() == [
        "exports/contacts-2.csv:2:11 (email): error[address-invalid]: 'Xi <xi@acme.example>' is no plain e-mail address\n"
          + "  hint: write it like name@example.com, without a name, '?' or spaces"
      ]
    )
  }
}
