#!/usr/bin/env python3
"""read-back.py FOLDER: reads each draft N.eml of a folder with programs that are not ours, and compares with N.json,
which says what the draft was made of. Ends with 1 where one of them reads something else."""
import base64, email, email.policy, email.header, email.utils, json, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

def problem(name, reader, what, expected, found):
    """A difference, from a little before where it begins."""
    found, expected = ascii(found), ascii(expected)
    place = max(0, len(os.path.commonprefix([found, expected])) - 20)
    return (f"{name}: {reader}: {what}, at {place}: {found[place:place + 90]}, not {expected[place:place + 90]}")


def lines(data):
    return data.replace(b"\r\n", b"\n")


def page(expected):
    """The page as it was given; the names of its pictures have become longer."""
    return None if expected.get("html") is None else base64.b64decode(expected["html"])


def given_page(data):
    return re.sub(rb'(="cid:picture\d+)@[0-9a-f]{32}\.reviewpack', rb"\1", lines(data))


def decoded(header):
    return str(email.header.make_header(email.header.decode_header(re.sub(r"\r?\n(?=[ \t])", "", header))))


def people(header):
    """Names and addresses as RFC 5322 has them; a name may be quoted or encoded, and neither within the other."""
    found = []
    for name, address in email.utils.getaddresses([re.sub(r"\r?\n(?=[ \t])", "", header)]):
        found.append([decoded(name) if "=?" in name and not is_quoted(header, name) else name, address])
    return found


def is_quoted(header, name):
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' in header


def by_python(name, path, expected):
    problems = []
    data = open(path, "rb").read()
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    reader = "Python"

    def compare(what, expected, found):
        if expected != found:
            problems.append(problem(name, reader, what, expected, found))

    compare("subject", expected["subject"], decoded(message["Subject"]))
    for header, key in (("From", "from"), ("To", "to"), ("Cc", "cc"), ("Reply-To", "replyTo")):
        compare(header, expected[key], people(message[header]) if message[header] else [])
    compare("X-Unsent", "1", message["X-Unsent"])
    compare("Content-Language", expected["language"], message["Content-Language"])
    for header in ("Date", "Message-ID", "Bcc", "Received"):
        compare(header, None, message[header])
    compare("headers", 1 + len(set(message.keys())), 1 + len(message.keys()))
    modern = email.message_from_bytes(data, policy=email.policy.default)
    compare("subject (modern)", expected["subject"], str(modern["Subject"]))
    leaves = [part for part in message.walk() if not part.is_multipart()]
    words = [part for part in leaves if part.get_content_disposition() is None]
    compare("text", base64.b64decode(expected["text"]), lines(words[0].get_payload(decode=True)))
    compare("page", page(expected), given_page(words[1].get_payload(decode=True)) if len(words) > 1 else None)
    for kind, key in (("attachment", "attachments"), ("inline", "pictures")):
        files = [part for part in leaves if part.get_content_disposition() == kind]
        found = [[f.get_filename(), f.get_content_type(), f.get_payload(decode=True)] for f in files]
        compare(key, [[f["name"], f["type"], base64.b64decode(f["bytes"])] for f in expected[key]], found)
    for number, part in enumerate((p for p in leaves if p.get_content_disposition() == "inline"), 1):
        cid = part["Content-ID"].strip("<>")
        html = words[1].get_payload(decode=True)
        if f'="cid:{cid}"'.encode() not in html or not cid.startswith(f"picture{number}@"):
            problems.append(problem(name, reader, f"picture {number}", "shown by the page", cid))
    return problems


def by_ripmime(name, path, expected):
    """ripmime 1.4 misreads a line that straddles the end of its buffer, so another header moves the lines; and after a
    subject that says "=?" itself it loses parts, so it is not asked of these."""
    problems = []
    if "=?" in expected["subject"]:
        return problems
    for shift in (0, 40, 75):
        problems = ripmime_differences(name, path, expected, shift)
        if not problems:
            break
    return problems


def ripmime_differences(name, path, expected, shift):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        moved = os.path.join(folder, "mail")
        with open(moved, "wb") as file:
            file.write((b"X-Moved: " + b"x" * shift + b"\r\n" if shift else b"") + open(path, "rb").read())
        subprocess.run(["ripmime", "-i", moved, "-d", folder, "--no-multiple-filenames"], capture_output=True)
        os.remove(moved)
        found = {file: open(os.path.join(folder, file), "rb").read() for file in os.listdir(folder)}
    for file in expected["attachments"] + expected["pictures"]:
        content = base64.b64decode(file["bytes"])
        # ripmime writes no file for an empty part.
        if found.pop(file["name"], b"") != content:
            problems.append(problem(name, "ripmime", file["name"], content, None))
    contents = [given_page(content) for content in found.values()]
    for what, content in (("text", base64.b64decode(expected["text"])), ("page", page(expected))):
        if content is not None and content.strip(b"\n") and content.rstrip(b"\n") not in [c.rstrip(b"\n") for c in contents]:
            problems.append(problem(name, "ripmime", what, content, contents))
    return problems


def by_mblaze(name, path, expected):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mshow", "-x", path], capture_output=True, cwd=folder)
        for file in expected["pictures"] + expected["attachments"]:
            content = base64.b64decode(file["bytes"])
            where = os.path.join(folder, file["name"])
            if content and (not os.path.exists(where) or open(where, "rb").read() != content):
                problems.append(problem(name, "mblaze", file["name"], content, None))
    listing = subprocess.run(["mshow", "-t", path], capture_output=True).stdout.decode("utf-8", "replace")
    texts = re.findall(r"^\s*(\d+): text/(?:plain|html) size=\d+\s*$", listing, re.M)
    for number, content in zip(texts, [base64.b64decode(expected["text"]), page(expected)]):
        shown = subprocess.run(["mshow", "-O", path, number], capture_output=True).stdout
        if content is not None and given_page(shown) != content:
            problems.append(problem(name, "mblaze", f"part {number}", content, shown))
    header = subprocess.run(["mhdr", "-d", "-h", "Subject", path], capture_output=True).stdout.decode("utf-8", "replace")
    if header.rstrip("\n") != expected["subject"]:
        problems.append(problem(name, "mblaze", "subject", expected["subject"], header))
    return problems


PERL = r"""
use MIME::Parser; use Encode; use JSON::PP; use MIME::Base64; binmode STDOUT, ":raw";
for my $file (@ARGV) {
  my $parser = MIME::Parser->new; $parser->output_to_core(1); $parser->decode_headers(0);
  my $entity = $parser->parse_open($file);
  my @parts = grep { !$_->is_multipart } $entity->parts_DFS;
  my $subject = $entity->head->get("Subject", 0); $subject =~ s/\r?\n(?=[ \t])//g; chomp $subject;
  my %told = (subject => decode("MIME-Header", $subject), problems => [map { "$_" } $parser->results->msgs],
    parts => [map { { type => $_->mime_type, name => $_->head->recommended_filename,
      disposition => $_->head->mime_attr("content-disposition"), bytes => encode_base64($_->bodyhandle->as_string, "") } } @parts]);
  print JSON::PP->new->ascii->canonical->encode(\%told), "\n";
}
"""


def by_perl(names, paths, expectations):
    problems = []
    run = subprocess.run(["perl", "-e", PERL] + paths, capture_output=True, text=True)
    if run.returncode != 0 or len(run.stdout.splitlines()) != len(paths):
        return ["MIME::Parser: " + run.stderr[:500]]
    for name, expected, line in zip(names, expectations, run.stdout.splitlines()):
        told = json.loads(line)
        wanted = [base64.b64decode(expected["text"])] + ([page(expected)] if page(expected) is not None else [])
        wanted += [base64.b64decode(file["bytes"]) for file in expected["pictures"] + expected["attachments"]]
        files = [file["name"] for file in expected["pictures"] + expected["attachments"]]
        found = [base64.b64decode(part["bytes"]) for part in told["parts"]]
        words = len(wanted) - len(files)
        found[:words] = [given_page(content) for content in found[:words]]
        bad = [message for message in told["problems"] if not message.startswith("debug")]
        for what, wish, is_ in (("subject", expected["subject"], told["subject"]), ("parts", wanted, found),
                                ("names", files, [part["name"] for part in told["parts"]][words:]), ("problems", [], bad)):
            if wish != is_:
                problems.append(problem(name, "MIME::Parser", what, wish, is_))
    return problems


def main(folder):
    folder = os.path.abspath(folder)
    names = sorted(file[:-4] for file in os.listdir(folder) if file.endswith(".eml"))
    paths = [os.path.join(folder, name + ".eml") for name in names]
    expectations = [json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8")) for name in names]
    cases = list(zip(names, paths, expectations))
    problems, asked = [], ["Python's email"]
    for case in cases:
        problems += by_python(*case)
    with ThreadPoolExecutor(2) as pool:
        for program, label, check in (("ripmime", "ripmime", by_ripmime), ("mshow", "mblaze", by_mblaze)):
            if shutil.which(program):
                asked.append(label)
                for found in pool.map(lambda case: check(*case), cases):
                    problems += found
    if shutil.which("perl") and subprocess.run(["perl", "-MMIME::Parser", "-MJSON::PP", "-e", "1"], capture_output=True).returncode == 0:
        asked.append("MIME::Parser")
        problems += by_perl(names, paths, expectations)
    print("\n".join(problems[:40]))
    print(f"{len(names)} drafts: {', '.join(asked)}")
    print("read back alike" if names and not problems else f"{len(problems)} differences")
    return 1 if problems or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
