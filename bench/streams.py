"""One million rows: as PostgreSQL sends them, and as the server does."""
import socket
import subprocess
import threading
import time
from urllib.parse import urlencode

from archive import TABLE

# What is asked for, the floor it is held against, and what it must reach of it.
FORMATS = {
    "BINARY2": ({"RESPONSEFORMAT": "application/x-votable+xml"}, "COPY binary", 1.0),
    "CSV": ({"RESPONSEFORMAT": "csv"}, "COPY csv", 1.0),
    "TABLEDATA": ({"RESPONSEFORMAT": "votable/td"}, "COPY csv", 0.7),
    "FITS": ({"RESPONSEFORMAT": "fits"}, "COPY binary", 0.6),
    "Parquet": ({"RESPONSEFORMAT": "parquet"}, "COPY binary", 0.35),
    "Arrow": ({"RESPONSEFORMAT": "arrow"}, "COPY binary", None),
    "JSON": ({"RESPONSEFORMAT": "json"}, "COPY csv", None),
    "VOTable, gzip": ({"FORMAT": "votable_gzip"}, "COPY binary, gzip -1", 1.0),
}
FLOORS = {
    "COPY binary": ("binary", ""),
    "COPY csv": ("csv", ""),
    "COPY binary, gzip -1": ("binary", "| gzip -1"),
}
# FITS tells the number of rows first, so it cannot stream.
FIRST_BYTE = [name for name in FORMATS if name != "FITS"]


def floor(archive, name, rows):
    """Seconds that psql takes to throw the rows away."""
    form, pipe = FLOORS[name]
    copy = f"COPY (SELECT * FROM {TABLE} LIMIT {rows}) TO STDOUT (FORMAT {form})"
    start = time.monotonic()
    subprocess.run(f'psql -Xq "{archive.database}" -c "{copy}" {pipe} >/dev/null', shell=True, check=True)
    return time.monotonic() - start


def stream(archive, name, rows):
    """Reads the result and throws it away: seconds to the first byte of the body and to the end, and bytes."""
    parameters = {"LANG": "ADQL", "MAXREC": rows, "QUERY": f"SELECT TOP {rows} * FROM {TABLE}"} | FORMATS[name][0]
    request = (f"GET /tap-server/tap/sync?{urlencode(parameters)} HTTP/1.1\r\nHost: bench\r\n"
               "Accept-Encoding: identity\r\nConnection: close\r\n\r\n")
    with socket.create_connection(("127.0.0.1", archive.port)) as connection:
        return _read(connection, request.encode())


def _read(connection, request):
    buffer = memoryview(bytearray(1 << 20))
    start = time.monotonic()
    connection.sendall(request)
    head = b""
    while b"\r\n\r\n" not in head or head.endswith(b"\r\n\r\n"):
        more = connection.recv(65536)
        if not more:
            raise SystemExit("bench: no body: " + head.decode("latin-1"))
        head += more
    first, total, tail = time.monotonic() - start, len(head), b""
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit("bench: " + head.decode("latin-1"))
    while (length := connection.recv_into(buffer)) > 0:
        total += length
        tail = bytes(buffer[max(0, length - 5):length])
    if b"chunked" in head and not tail.endswith(b"\n"):
        raise SystemExit("bench: the result is not whole")
    return first, time.monotonic() - start, total


def together(archive, rows, streams=8):
    """So many streams at once, each of all rows: seconds to the end of the last."""
    failures = []

    def one():
        try:
            stream(archive, "BINARY2", rows)
        except (SystemExit, OSError) as failure:
            failures.append(failure)

    threads = [threading.Thread(target=one) for _ in range(streams)]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"bench: {len(failures)} of {streams} streams failed: {failures[0]}")
    return time.monotonic() - start
