import Review
import Templating

/// Open requests in the order in which we take them.
enum QueueFields {
  static let fields = Fields<Shown<[OpenRequest]>>(
    "the queue",
    [
      .short("table", "the first first", row) { shown in
        shown.all(shown.value.enumerated().map { Place(number: $0.offset + 1, request: $0.element) })
      },
      .flag("ranked_by_us", "whether some were not ranked by the client") { shown in
        shown.value.contains { !$0.isByClient }
      },
    ]
  )

  private struct Place: Sendable {
    let number: Int
    let request: OpenRequest
  }

  private static let row = Fields<Shown<Place>>(
    "open request",
    [
      .text("place", "its place") { $0.format.count($0.value.number) },
      .text("id", "its id") { $0.value.request.item.id },
      .text("title", "what it is about") { $0.value.request.item.title },
      .day("since", "since when; may be absent") { $0.day($0.value.request.item.begin, else: "not recorded") },
      .text("priority", "how urgent it is, and who said so") { priority($0.value.request, $0.format) },
    ]
  )

  private static func priority(_ request: OpenRequest, _ format: Format) -> String {
    guard let priority = request.item.priority else { return format.say("not ranked") }
    switch request.item.priorityBy {
    case .client: return format.say("\(priority), by you")
    case .provider: return format.say("\(priority), by us")
    case nil: return priority
    }
  }
}

/// Requests that came past the agreed channels.
enum DetourFields {
  static let fields = Fields<Shown<RequestDetours>>(
    "the detours",
    [
      .text("detours", "how many") { $0.format.count($0.value.detours) },
      .text("total", "of how many requests") { $0.format.count($0.value.total) },
      .day("since", "since when they are counted") { $0.day($0.value.window.lowerBound) },
      .text("channels", "the agreed channels") { $0.format.either($0.value.channels) },
    ]
  )
}
