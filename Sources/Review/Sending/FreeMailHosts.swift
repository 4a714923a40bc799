/// Hosts where anybody can have an address, so that a domain says nothing about whose it is.
enum FreeMailHosts {
  /// Whether addresses of a domain in lower case, or of a domain above it, are given to anybody.
  static func hold(_ domain: String) -> Bool {
    var rest = Substring(domain)
    while true {
      if names.contains(String(rest)) { return true }
      guard let dot = rest.firstIndex(of: ".") else { return false }
      rest = rest[rest.index(after: dot)...]
    }
  }

  /// The large hosts of the countries whose languages we speak, and those used everywhere.
  private static let names: Set<String> = [
    "aol.com", "arcor.de", "bluewin.ch", "bol.com.br", "bt.com", "btinternet.com", "comcast.net", "email.de",
    "fastmail.com", "fastmail.fm", "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de",
    "gmx.fr", "gmx.net", "googlemail.com", "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.fr",
    "hushmail.com", "icloud.com", "inbox.lv", "laposte.net", "libero.it", "live.co.uk", "live.com", "live.de",
    "live.fr", "mac.com", "mail.com", "mail.de", "mail.ru", "mailbox.org", "me.com", "msn.com", "ntlworld.com",
    "numericable.fr", "o2.pl", "orange.fr", "outlook.com", "outlook.de", "outlook.fr", "pm.me", "posteo.de",
    "posteo.net", "proton.me", "protonmail.ch", "protonmail.com", "qq.com", "rediffmail.com", "rocketmail.com",
    "sfr.fr", "sky.com", "t-online.de", "talktalk.net", "tiscali.co.uk", "tuta.com", "tutanota.com", "tutanota.de",
    "verizon.net", "virginmedia.com", "wanadoo.fr", "web.de", "wp.pl", "yahoo.co.uk", "yahoo.com", "yahoo.de",
    "yahoo.fr", "yandex.com", "yandex.ru", "ymail.com", "zoho.com", "zohomail.eu",
  ]
}
