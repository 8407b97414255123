"""Queries of one row and small cones: as libpq runs them, and as the server does."""
import random
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

from archive import TABLE

COLUMNS = "source_id, ra, dec"
CONES = 1000
RADIUS = 0.1


def _paths(kind):
    chance = random.Random(7)
    if kind == "TOP 1":
        return [_path(f"SELECT TOP 1 {COLUMNS} FROM {TABLE}")]
    return [_path(f"SELECT {COLUMNS} FROM {TABLE} WHERE 1 = CONTAINS(POINT(ra, dec), "
                  f"CIRCLE({chance.uniform(0, 360):.5f}, {chance.uniform(-85, 85):.5f}, {RADIUS}))")
            for _ in range(CONES)]


def _path(adql):
    return "/tap-server/tap/sync?" + urlencode({"LANG": "ADQL", "FORMAT": "csv", "QUERY": adql})


# The very SQL that the server makes of the queries above.
SQL = {
    "TOP 1": f"SELECT {COLUMNS} FROM {TABLE} LIMIT 1;\n",
    "cone": "\\set ra random(0, 35999999) / 100000.0\n\\set dec random(-8500000, 8500000) / 100000.0\n"
            f"SELECT {COLUMNS} FROM {TABLE} WHERE spoint(radians(ra),radians(dec)) "
            f"<@ scircle(spoint(radians(:ra),radians(:dec)),radians({RADIUS}));\n",
}


class Postgres:
    """Statements over connections that are kept, sent by pgbench."""

    def __init__(self, archive):
        self.database = archive.database

    def _run(self, kind, connections, seconds, *more):
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "script.sql"
            script.write_text(SQL[kind])
            done = subprocess.run(["pgbench", "-n", "-c", str(connections), "-j", str(min(2, connections)), "-T",
                                   str(seconds), "-f", script, *more, self.database], cwd=folder, check=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            log = [line for file in Path(folder).glob("pgbench_log*") for line in open(file)]
        return float(re.search(r"tps = ([\d.]+)", done.stdout).group(1)), log

    def rate(self, kind, seconds):
        return self._run(kind, 8, seconds)[0]

    def latency(self, kind, seconds):
        """Median, milliseconds."""
        _, log = self._run(kind, 1, seconds, "-l")
        return statistics.median(int(line.split()[2]) for line in log) / 1000


class Server:
    """The same over HTTP connections that are kept."""

    def __init__(self, archive):
        self.archive = archive

    def latency(self, kind, seconds):
        """Median, 99th percentile, and the processor time of a request, milliseconds."""
        paths, times = _paths(kind), []
        cpu, end = self.archive.cpu_seconds(), time.monotonic() + seconds
        with Connection(self.archive.port) as connection:
            while time.monotonic() < end:
                start = time.perf_counter()
                connection.get(paths[len(times) % len(paths)])
                times.append(1000 * (time.perf_counter() - start))
        cpu = 1000 * (self.archive.cpu_seconds() - cpu) / len(times)
        return statistics.median(times), statistics.quantiles(times, n=100)[98], cpu

    def rate(self, kind, seconds, connections=8):
        """Requests a second, and the processor time of one, milliseconds."""
        cpu = self.archive.cpu_seconds()
        count, took = (self._wrk if shutil.which("wrk") else self._threads)(kind, seconds, connections)
        return count / took, 1000 * (self.archive.cpu_seconds() - cpu) / count

    def _wrk(self, kind, seconds, connections):
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            paths = ",\n".join(f'"{path}"' for path in _paths(kind))
            script.write("local paths = {\n" + paths + "}\nlocal i = 0\n"
                         "function request() i = i + 1 return wrk.format('GET', paths[(i - 1) % #paths + 1]) end\n")
            script.flush()
            done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name,
                                   self.archive.root], check=True, stdout=subprocess.PIPE, text=True).stdout
        if "Non-2xx" in done or "Socket errors" in done:
            raise SystemExit("bench: requests failed:\n" + done)
        count, took, unit = re.search(r"(\d+) requests in ([\d.]+)(m?)s", done).groups()
        return int(count), float(took)

    def _threads(self, kind, seconds, connections):
        paths, counts, start = _paths(kind), [], time.monotonic()

        def one():
            count = 0
            with Connection(self.archive.port) as connection:
                while time.monotonic() < start + seconds:
                    connection.get(paths[count % len(paths)])
                    count += 1
            counts.append(count)

        threads = [threading.Thread(target=one) for _ in range(connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sum(counts), time.monotonic() - start


class Connection:
    """The least that speaks HTTP/1.1: the client's own time must not count."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def get(self, path):
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode())
        answer = self.socket.recv(262144)
        while not self._whole(answer):
            more = self.socket.recv(262144)
            if not more:
                raise SystemExit("bench: the server has closed the connection")
            answer += more
        if not answer.startswith(b"HTTP/1.1 200"):
            raise SystemExit("bench: " + answer.decode("latin-1"))

    @staticmethod
    def _whole(answer):
        head, end, body = answer.partition(b"\r\n\r\n")
        length = re.search(rb"\r\n[Cc]ontent-[Ll]ength: (\d+)", head)
        if not end:
            return False
        return len(body) >= int(length.group(1)) if length else body.endswith(b"0\r\n\r\n")
