"""Jobs over HTTP, as a client that waits for them sees them."""
import re
import socket
import statistics
import threading
import time
from urllib.parse import urlencode

TAP = "/tap-server/tap"
TRIVIAL = "SELECT TOP 1 designation FROM messier.objects"
ACTIVE = ("PENDING", "QUEUED", "EXECUTING")
PHASE = re.compile(rb"<uws:phase>(\w+)</uws:phase>")


def form(query, **more):
    return urlencode({"REQUEST": "doQuery", "LANG": "ADQL", "FORMAT": "csv", "QUERY": query, **more})


class Wire:
    """A connection that is kept. The least that speaks HTTP/1.1: the client's own time must not count."""

    def __init__(self, port, source=None):
        self.socket = socket.create_connection(("127.0.0.1", port), source_address=(source, 0) if source else None)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def get(self, path):
        return self._exchange(f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n")

    def post(self, path, body):
        return self._exchange(f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Length: {len(body)}\r\n"
                              f"Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}")

    def ask(self, path):
        """Sends a GET and does not wait for the answer."""
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode())

    def _exchange(self, request):
        self.socket.sendall(request.encode())
        return self.answer()

    def answer(self):
        """Status, head and body of the next answer."""
        data = b""
        while not self._whole(data):
            more = self.socket.recv(262144)
            if not more:
                raise SystemExit("bench: the server has closed the connection")
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        return int(head[9:12]), head, body

    @staticmethod
    def _whole(data):
        head, end, body = data.partition(b"\r\n\r\n")
        if not end:
            return False
        length = re.search(rb"(?i)\r\ncontent-length: (\d+)", head)
        return len(body) >= int(length.group(1)) if length else body.endswith(b"0\r\n\r\n")


def create(wire, query, **more):
    """The path of a new job."""
    status, head, body = wire.post(TAP + "/async", form(query, **more))
    location = re.search(rb"(?i)\r\nlocation: https?://[^/]+(\S+)", head)
    if status != 303 or not location:
        raise SystemExit(f"bench: no job was made: {(head + body).decode('latin-1')}")
    return location.group(1).decode()


def wait(wire, job):
    """The job's document once it has ended."""
    while True:
        status, head, body = wire.get(job + "?WAIT=60")
        phase = PHASE.search(body)
        if status != 200 or not phase:
            raise SystemExit(f"bench: {(head + body).decode('latin-1')}")
        if phase.group(1).decode() not in ACTIVE:
            return body


def completed(wire, job):
    document = wait(wire, job)
    if PHASE.search(document).group(1) != b"COMPLETED":
        raise SystemExit("bench: " + document.decode())
    return document


def trivial_sync(wire):
    start = time.perf_counter()
    status, head, body = wire.post(TAP + "/sync", form(TRIVIAL))
    if status != 200:
        raise SystemExit(f"bench: {(head + body).decode('latin-1')}")
    return 1000 * (time.perf_counter() - start)


def trivial_job(wire):
    start = time.perf_counter()
    completed(wire, create(wire, TRIVIAL, PHASE="RUN"))
    return 1000 * (time.perf_counter() - start)


def latencies(port, rounds):
    """Medians of a synchronous query and of a job, one after the other in turns, milliseconds."""
    queries, jobs = [], []
    with Wire(port) as wire:
        for _ in range(rounds):
            queries.append(trivial_sync(wire))
            jobs.append(trivial_job(wire))
    return statistics.median(queries), statistics.median(jobs)


def rate(port, clients, each):
    """Jobs a second of so many clients, each of which waits for one before it makes the next."""
    failures = []

    def one():
        try:
            with Wire(port) as wire:
                for _ in range(each):
                    trivial_job(wire)
        except (SystemExit, OSError) as failure:
            failures.append(failure)

    start = time.perf_counter()
    _together([threading.Thread(target=one) for _ in range(clients)])
    if failures:
        raise SystemExit(f"bench: {failures[0]}")
    return clients * each / (time.perf_counter() - start)


def _together(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def wake_ups(port, rounds):
    """From the answer to ABORT, and from its sending, to the answer of the one who waits: medians, milliseconds."""
    after_answer, after_sending = [], []
    with Wire(port) as waiting, Wire(port) as other:
        for _ in range(rounds):
            job = create(other, TRIVIAL)
            waiting.ask(job + "?WAIT=60&PHASE=PENDING")
            woken = []
            thread = threading.Thread(target=lambda: woken.append((waiting.answer(), time.perf_counter())))
            thread.start()
            time.sleep(0.02)
            sent = time.perf_counter()
            status, head, _ = other.post(job + "/phase", "PHASE=ABORT")
            answered = time.perf_counter()
            thread.join()
            (_, _, document), at = woken[0]
            if status != 303 or PHASE.search(document).group(1) != b"ABORTED":
                raise SystemExit(f"bench: {head} {document}")
            after_answer.append(1000 * (at - answered))
            after_sending.append(1000 * (at - sent))
    return statistics.median(after_answer), statistics.median(after_sending)


def fill(archive, rows):
    """Many jobs that have completed, like the newest one, by SQL; nobody is told of them."""
    archive.psql(f"""
        BEGIN;
        ALTER TABLE almagest.jobs DISABLE TRIGGER USER;
        INSERT INTO almagest.jobs
        SELECT (jsonb_populate_record(NULL::almagest.jobs, to_jsonb(j) || jsonb_build_object(
          'id', (1000000000000 + i) || 'o' || lpad(i::text, 16, '0'), 'results', '[]'::jsonb, 'result_bytes', 0,
          'created', j.created - i * interval '1 second'))).*
        FROM (SELECT * FROM almagest.jobs WHERE phase = 'COMPLETED' ORDER BY created DESC LIMIT 1) AS j,
          generate_series(1, {rows}) AS i;
        ALTER TABLE almagest.jobs ENABLE TRIGGER USER;
        COMMIT""")
    archive.psql("VACUUM ANALYZE almagest.jobs")


def pages(port, rounds):
    """A page of 50 jobs, from the start and from the middle of the list, medians in milliseconds."""
    medians = []
    with Wire(port) as wire:
        for offset in (0, 50_000):
            times = []
            for _ in range(rounds):
                start = time.perf_counter()
                status, _, body = wire.get(f"{TAP}/jobs/async?offset={offset}&limit=50&order=CREATION_TIME:DESC")
                times.append(1000 * (time.perf_counter() - start))
                if status != 200 or body.count(b"<uws:jobId>") != 50:
                    raise SystemExit(f"bench: {status}, {body.count(b'<uws:jobId>')} jobs on a page of 50")
            medians.append(statistics.median(times))
    return medians


def waiting_clients(archive, clients):
    """Resident megabytes and threads of the server before, and while so many clients wait."""
    before = archive.resident_megabytes(), archive.threads()
    with Wire(archive.port) as wire:
        jobs = [create(wire, TRIVIAL) for _ in range(20)]
        wires = [Wire(archive.port) for _ in range(clients)]
        for number, each in enumerate(wires):
            each.ask(jobs[number % len(jobs)] + "?WAIT=60&PHASE=PENDING")
        time.sleep(3)
        during = archive.resident_megabytes(), archive.threads()
        for job in jobs:
            wire.post(job + "/phase", "PHASE=ABORT")
        for each in wires:
            if PHASE.search(each.answer()[2]).group(1) != b"ABORTED":
                raise SystemExit("bench: a client was answered before its job was aborted")
            each.__exit__()
    return before, during
