import Testing

@testable import Packs

/// Names of elements and attributes are the same exactly where their letters are.
@Suite struct MarkupNameTests {
  private static func name(_ text: String) -> MarkupName {
    var name = MarkupName()
    for byte in text.utf8 { name.append(byte) }
    return name
  }

  private static let texts =
    [
      "", "a", "b", "ab", "href", "viewbox", "clip-path", "aria-describedby", "aria-describedbyx",
      "data-a-name-of-many-parts",
    ]
    + (0...40).map { String(repeating: "n", count: $0) } + (0...40).map { String(repeating: "n", count: $0) + "m" }

  @Test func namesAreEqualWhereTheirTextsAre() {
    for left in Self.texts {
      for right in Self.texts {
        #expect((Self.name(left) == Self.name(right)) == (left == right), "\(left) and \(right)")
      }
      #expect(Self.name(left).description == left)
      #expect(Set(Self.texts.map(Self.name)).contains(Self.name(left)))
    }
  }

  @Test(arguments: [
    ("on", "onclick", true), ("on", "o", false), ("aria-", "aria-label", true), ("data-", "data", false),
  ])
  func beginsWithAPrefix(_ prefix: String, _ text: String, _ begins: Bool) {
    #expect(Self.name(text).hasPrefix(Self.name(prefix)) == begins)
  }

  @Test func endsAsItsTextDoes() {
    for name in Self.texts {
      for suffix in Self.texts { #expect(Self.name(name).hasSuffix(Self.name(suffix)) == name.hasSuffix(suffix)) }
    }
    #expect(Self.name("imagesrcset").hasSuffix("srcset"))
  }

  @Test func aNameInTheProgramIsTheOneInAPage() {
    #expect(Self.name("http-equiv") == "http-equiv")
    #expect(Self.name("a-name-longer-than-both-words") == "a-name-longer-than-both-words")
  }
}
