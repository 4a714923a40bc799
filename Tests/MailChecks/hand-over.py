#!/usr/bin/env python3
"""hand-over.py DRAFT.eml...: sends drafts as a mail program would, to a server on this machine that keeps what it gets,
and compares what arrives with the draft: every header, the text, the page and each file, byte for byte.

A draft is opened, given a Date and a Message-ID (and a sender, where it has none), loses its X-Unsent, and goes to all
its recipients, half of the drafts as they stand and half taken apart and put together again by Python's email package,
as a mail program might. Needs aiosmtpd. Ends with 1 where anything differs."""
import email, email.message, email.policy, email.utils, re, smtplib, sys
from aiosmtpd.controller import Controller


class Sink:
    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append((envelope.mail_from, list(envelope.rcpt_tos), bytes(envelope.content)))
        return "250 kept"


def addresses(message, *headers):
    values = [re.sub(r"\r?\n(?=[ \t])", "", value) for name in headers for value in message.get_all(name, [])]
    return [address for _, address in email.utils.getaddresses(values)]


def as_sent(draft, number, rebuilt):
    """The draft as a mail program sends it."""
    added = b"Date: " + email.utils.format_datetime(email.utils.localtime()).encode() + b"\r\n"
    added += f"Message-ID: <{number}.hand-over@provider.example>\r\n".encode()
    head, _, body = draft.partition(b"\r\n\r\n")
    if not re.search(rb"^From:", head, re.M):
        added += b"From: Mia Reyes <mia@provider.example>\r\n"
    head = re.sub(rb"X-Unsent: 1\r\n", b"", head, count=1)
    data = added + head + b"\r\n\r\n" + body
    if not rebuilt:
        return data
    return email.message_from_bytes(data, policy=email.policy.compat32.clone(linesep="\r\n")).as_bytes()


def headers(message):
    """Headers with one space for each fold, which a mail program may set anew."""
    return {name.lower(): re.sub(r"\s+", " ", value).strip() for name, value in message.items()}


def parts(message):
    """Each leaf: what it is, its name, its bytes; texts with LF line ends, which a mail program may set anew."""
    found = []
    for part in message.walk():
        if part.is_multipart():
            found.append((part.get_content_type(), None, None, None))
            continue
        content = part.get_payload(decode=True)
        if part.get_content_disposition() is None:
            content = content.replace(b"\r\n", b"\n")
        found.append((part.get_content_type(), part.get_filename(), part["Content-ID"], content))
    return found


def differences(draft, arrived):
    wanted, got = email.message_from_bytes(draft), email.message_from_bytes(arrived)
    expected, found = headers(wanted), headers(got)
    for name in ("date", "message-id"):
        if not found.pop(name, None) or name in expected:
            yield f"{name} was not added by the sender alone"
    if expected.pop("x-unsent", None) != "1" or "x-unsent" in found:
        yield "X-Unsent must be in the draft, and not in what is sent"
    if "from" not in expected:
        found.pop("from", None)
    # What the server notes of itself.
    for name in ("x-peer", "x-mailfrom", "x-rcptto", "received"):
        found.pop(name, None)
    for name in sorted(set(expected) | set(found)):
        if expected.get(name) != found.get(name):
            yield f"{name}: {found.get(name)!r}, not {expected.get(name)!r}"
    if len(got.keys()) != len(set(name.lower() for name in got.keys())):
        yield "a header arrived twice"
    before, after = parts(wanted), parts(got)
    if before != after:
        for one, other in zip(before, after):
            if one != other:
                yield f"{one[:3]} arrived as {other[:3]} or with other bytes"
        if len(before) != len(after):
            yield f"{len(after)} parts arrived, not {len(before)}"


def main(files):
    sink = Sink()
    server = Controller(sink, hostname="127.0.0.1", port=0, data_size_limit=100_000_000)
    # Port 0 lets the system choose; the controller tries to reach itself at the port it was given, so a free one is asked for.
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        server.port = probe.getsockname()[1]
    server.start()
    problems = []
    try:
        with smtplib.SMTP("127.0.0.1", server.port, timeout=30) as client:
            for number, file in enumerate(files):
                draft = open(file, "rb").read()
                sent = as_sent(draft, number, rebuilt=number % 2 == 1)
                message = email.message_from_bytes(sent)
                sender, recipients = addresses(message, "From")[0], addresses(message, "To", "Cc")
                client.sendmail(sender, recipients, sent)
                mail_from, rcpt_tos, arrived = sink.envelopes[-1]
                if len(sink.envelopes) != number + 1 or (mail_from, rcpt_tos) != (sender, recipients):
                    problems.append(f"{file}: went from {mail_from} to {rcpt_tos}, not from {sender} to {recipients}")
                problems += [f"{file}: {difference}" for difference in differences(draft, arrived)]
    finally:
        server.stop()
    print("\n".join(problems[:40]))
    print(f"{len(files)} drafts arrived unchanged" if files and not problems else f"{len(problems)} differences")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
