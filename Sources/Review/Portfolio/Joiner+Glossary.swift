/// The words of the firm, for all clients, and of a client's folder, for that client alone.
extension Joiner {
  mutating func joinGlossary() {
    for loaded in unique(take(\.glossary), byLoaded: { ($0.client ?? "") + "/" + $0.record.term }) {
      let term = loaded.record
      guard let client = loaded.client else {
        glossary.append(term)
        use(term)
        continue
      }
      guard index.clients[client] != nil else {
        reject(term, unknown: .client, client)
        continue
      }
      builders[client]?.glossary.append(term)
      use(term)
    }
  }
}
