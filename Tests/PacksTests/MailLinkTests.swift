import Testing

@testable import Packs

@Suite struct MailLinkTests {
  @Test func encodesEverythingThatCouldLeaveTheLinkOrAddAHeader() {
    let link = MailLink.link(
      to: "ada+x@nordlys.example",
      subject: "Q&A?\r\nBcc: all@x.example",
      body: "Answer: 7 <b>\nsecond) line"
    )
    #expect(
      link
        == "mailto:ada%2Bx@nordlys.example?subject=Q%26A%3F%0D%0D%0ABcc%3A%20all%40x.example"
        + "&body=Answer%3A%207%20%3Cb%3E%0D%0Asecond%29%20line"
    )
  }

  @Test func encodesTextInAnyScript() {
    #expect(MailLink.link(to: "a@b.example", subject: "ü", body: "") == "mailto:a@b.example?subject=%C3%BC&body=")
  }
}
