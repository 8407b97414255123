"""Tables on their way in: as psql loads them, and as the server does."""
import base64
import http.client
import re
import struct
import subprocess
import threading
import time
import urllib.request
from urllib.parse import urlencode

from archive import CHECKOUT, TABLE

TAP = "/tap-server/tap"
RADIUS = "1/3600."
USER, PASSWORD = "bench", "not a secret of anybody"
ACTIVE = ("PENDING", "QUEUED", "EXECUTING")
BOUNDARY = "boundary-of-the-bench"
# Every twentieth source of the table, a third of an arcsecond to the north or south of it.
POSITIONS = f"""SELECT random_index::integer AS id, ra,
  dec + CASE WHEN dec > 0 THEN -1 ELSE 1 END * 0.0001 AS dec FROM {TABLE}
  WHERE random_index % 20 = 0 AND random_index <= 20 * {{rows}} ORDER BY random_index"""
# What the best plan there is needs to be told: the index's own expression, and the smaller side's circles.
JOIN = f"""SELECT u.id, s.source_id FROM u JOIN {TABLE} AS s
  ON spoint(radians(s.ra), radians(s.dec)) <@ scircle(spoint(radians(u.ra), radians(u.dec)), radians({RADIUS}))"""
ADQL = f"""SELECT u.id, s.source_id FROM TAP_UPLOAD.u AS u JOIN {TABLE} AS s
  ON 1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(u.ra, u.dec, {RADIUS}))"""


class Files:
    """What is brought: made once, in the archive's folder."""

    def __init__(self, archive, positions, rows):
        self.archive, self.positions, self.rows = archive, positions, rows
        self.csv = archive.home / "positions.csv"
        self.binary = archive.home / "table.copy"
        self.table = archive.home / "table.vot"

    def make(self):
        sql = POSITIONS.format(rows=self.positions)
        self._copy(f"COPY ({sql}) TO STDOUT (FORMAT csv)", self.csv)
        self._copy(f"COPY (SELECT * FROM {TABLE} LIMIT {self.rows}) TO STDOUT (FORMAT binary)", self.binary)
        lines = self.csv.read_text().splitlines()
        if len(lines) != self.positions:
            raise SystemExit(f"bench: {len(lines)} positions were made")
        self.tabledata = self._document("<TABLEDATA>" + "".join(
            "<TR><TD>%s</TD></TR>\n" % line.replace(",", "</TD><TD>") for line in lines) + "</TABLEDATA>")
        self.binary2 = self._binary2(lines)
        self._ask(f"SELECT TOP {self.rows} * FROM {TABLE}", self.table)

    def _copy(self, sql, file):
        with open(file, "wb") as out:
            self.archive.psql(sql, stdout=out)

    def _ask(self, query, file):
        form = {"LANG": "ADQL", "QUERY": query, "MAXREC": self.rows, "RESPONSEFORMAT": "votable/b2"}
        with urllib.request.urlopen(f"{self.archive.root}{TAP}/sync", urlencode(form).encode()) as answer:
            with open(file, "wb") as out:
                while part := answer.read(1 << 20):
                    out.write(part)

    @staticmethod
    def _document(data):
        return (f"""<?xml version="1.0" encoding="UTF-8"?>
<VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
<FIELD name="id" datatype="int" ucd="meta.id;meta.main"/>
<FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
<FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>
<DATA>{data}</DATA></TABLE></RESOURCE></VOTABLE>""").encode()

    def _binary2(self, lines):
        rows = b"".join(struct.pack(">Bidd", 0, int(n), float(ra), float(dec))
                        for n, ra, dec in (line.split(",") for line in lines))
        return self._document(f'<BINARY2><STREAM encoding="base64">{base64.b64encode(rows).decode()}</STREAM></BINARY2>')


def psql_join(archive, files):
    """Seconds of COPY, ANALYZE and join, in one session; and how many pairs there are."""
    script = ["CREATE TEMPORARY TABLE u (id integer, ra float8, dec float8)",
              f"\\copy u FROM '{files.csv}' (FORMAT csv)", "ANALYZE u", f"COPY ({JOIN}) TO STDOUT"]
    start = time.monotonic()
    rows = _psql(archive, script).count(b"\n")
    return time.monotonic() - start, rows


def psql_copy(archive, files, analyze=False):
    """Seconds of COPY binary into a new table of the same columns, and of ANALYZE if asked for."""
    archive.psql(f"DROP TABLE IF EXISTS bench_copy; CREATE TABLE bench_copy AS SELECT * FROM {TABLE} LIMIT 0")
    start = time.monotonic()
    _psql(archive, [f"\\copy bench_copy FROM '{files.binary}' (FORMAT binary)"] + ["ANALYZE bench_copy"] * analyze)
    seconds = time.monotonic() - start
    archive.psql("DROP TABLE bench_copy")
    return seconds


def _psql(archive, commands):
    words = [word for command in commands for word in ("-c", command)]
    return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", archive.database, *words], check=True,
                          stdout=subprocess.PIPE).stdout


def part(name, content, file=None):
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"'
    head += f'; filename="{file}"\r\nContent-Type: application/octet-stream' if file else ""
    return head.encode() + b"\r\n\r\n" + content + b"\r\n"


END = f"--{BOUNDARY}--\r\n".encode()


def server_join(archive, document):
    """Seconds from the first byte sent to the last received; and how many pairs came."""
    fields = {"LANG": "ADQL", "QUERY": ADQL, "UPLOAD": "u,param:file", "FORMAT": "csv", "MAXREC": "10000000"}
    body = b"".join(part(name, text.encode()) for name, text in fields.items()) + part("file", document, "u.vot") + END
    start = time.monotonic()
    status, _, answer = post(archive, TAP + "/sync", body)
    seconds = time.monotonic() - start
    if status != 200:
        raise SystemExit("bench: " + answer.decode("utf-8", "replace"))
    return seconds, answer.count(b"\n") - 1


def post(archive, path, body, cookie=None, kind=f"multipart/form-data; boundary={BOUNDARY}", length=None):
    connection = http.client.HTTPConnection("127.0.0.1", archive.port)
    headers = {"Content-Type": kind} | ({"Cookie": cookie} if cookie else {})
    if length is not None:
        headers["Content-Length"] = str(length)
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    try:
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def sign_in(archive):
    """The cookie of a user who is made for this."""
    subprocess.run([CHECKOUT / "almagest", "user", "add", USER, "--password-stdin"], input=PASSWORD.encode() + b"\n",
                   env=archive.environment | {"ALMAGEST_JAVA_OPTS": ""}, check=True, stdout=subprocess.DEVNULL)
    form = urlencode({"username": USER, "password": PASSWORD}).encode()
    status, headers, body = post(archive, "/tap-server/login", form, kind="application/x-www-form-urlencoded")
    if status != 200:
        raise SystemExit("bench: " + body.decode())
    return headers["Set-Cookie"].split(";")[0]


def server_upload(archive, files, cookie):
    """Seconds until the table is there, be it by a job that the client waits for; and whether it was one."""
    head = part("TABLE_NAME", b"big") + part("FORMAT", b"votable")
    head += (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="FILE"; filename="big.vot"\r\n'
             "Content-Type: application/x-votable+xml\r\n\r\n").encode()
    tail = b"\r\n" + END
    length = len(head) + files.table.stat().st_size + len(tail)
    start = time.monotonic()
    status, headers, answer = post(archive, "/tap-server/Upload", _pieces(head, files.table, tail), cookie, length=length)
    if status in (302, 303):
        _wait(archive, headers["Location"], cookie)
    elif status != 200:
        raise SystemExit("bench: " + answer.decode("utf-8", "replace"))
    return time.monotonic() - start, status != 200


def _pieces(head, file, tail):
    yield head
    with open(file, "rb") as content:
        while piece := content.read(1 << 18):
            yield piece
    yield tail


def _wait(archive, location, cookie):
    path, phase = re.sub("^https?://[^/]+", "", location), "PENDING"
    while phase in ACTIVE:
        text = get(archive, path + "?WAIT=60", cookie)
        phase = re.search(r"<uws:phase>(\w+)<", text).group(1)
    if phase != "COMPLETED":
        raise SystemExit("bench: " + text)


def get(archive, path, cookie):
    request = urllib.request.Request(archive.root + path, headers={"Cookie": cookie})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def drop(archive, cookie, rows):
    """Counts the rows of the uploaded table and removes it."""
    query = urlencode({"LANG": "ADQL", "FORMAT": "csv", "QUERY": f"SELECT COUNT(*) FROM user_{USER}.big"})
    found = get(archive, f"{TAP}/sync?{query}", cookie).split()[-1]
    if found != str(rows):
        raise SystemExit(f"bench: {found} rows were uploaded")
    status, _, answer = post(archive, "/tap-server/Upload", part("TABLE_NAME", b"big") + part("DELETE", b"TRUE") + END,
                             cookie)
    if status != 200:
        raise SystemExit("bench: " + answer.decode())


class Heap:
    """Watches how much of the heap is used, by what the server itself counts."""

    def __init__(self, archive):
        self.archive, self.most, self._end = archive, 0.0, threading.Event()

    def __enter__(self):
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        self._thread.join()

    def _watch(self):
        while not self._end.wait(0.05):
            with urllib.request.urlopen(self.archive.root + "/metrics") as answer:
                used = re.findall(r'^jvm_memory_used_bytes\{area="heap".*?\} (\S+)$', answer.read().decode(), re.M)
            self.most = max(self.most, sum(map(float, used)) / 1e6)
