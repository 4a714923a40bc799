"""Cuts the blank end off screenshots, and prints how high each has become: crop.py FILE.png ...

A page is photographed in a window higher than itself. Rows of a PNG depend on those above them alone, so that the last
rows can be left out without reading a single colour.
"""
import struct
import sys
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MARGIN = 12  # rows that are left below the content
LEAST = 200  # fewer blank rows may be a gap in the middle of a page that is higher than its window


def chunks(data):
    place = len(SIGNATURE)
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += length + 12


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def crop(path):
    with open(path, "rb") as file:
        data = file.read()
    parts = list(chunks(data))
    header = dict(parts)[b"IHDR"]
    width, height, depth, kind = struct.unpack(">IIBB", header[:10])
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    size = 1 + (width * samples * depth + 7) // 8
    rows = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    last = rows[(height - 1) * size :]
    kept = height
    while kept > 1 and rows[(kept - 1) * size : kept * size] == last:
        kept -= 1
    if height - kept < LEAST:
        return height
    kept += MARGIN
    with open(path, "wb") as file:
        file.write(SIGNATURE + chunk(b"IHDR", struct.pack(">II", width, kept) + header[8:]))
        file.write(chunk(b"IDAT", zlib.compress(rows[: kept * size], 6)) + chunk(b"IEND", b""))
    return kept


for path in sys.argv[1:]:
    print(crop(path))
