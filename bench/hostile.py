"""Guesses passwords: by the form, by HTTP Basic and at the token endpoint, from many connections and addresses.

By itself it attacks a server that runs, and tells what was answered; hostile_bench.py measures what
becomes of others meanwhile."""
import argparse
import base64
import collections
import itertools
import json
import re
import selectors
import socket
import sys
import time
from urllib.parse import urlencode

ROOT = "/tap-server"
PATIENCE = 120


def _post(path, **form):
    body = urlencode(form)
    return (f"POST {path} HTTP/1.1\r\nHost: hostile\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}").encode()


def _login(name, password):
    return _post(ROOT + "/login", username=name, password=password)


def _token(name, password):
    return _post(ROOT + "/oidc/token", grant_type="password", username=name, password=password)


def _basic(name, password):
    both = base64.b64encode(f"{name}:{password}".encode()).decode()
    return f"GET {ROOT}/tap/async HTTP/1.1\r\nHost: hostile\r\nAuthorization: Basic {both}\r\n\r\n".encode()


def attempts(known):
    """Endless: each way in turn, for the known names and for names that nobody has."""
    ways = itertools.cycle((_login, _basic, _token))
    names = itertools.cycle([*known, None])
    for number in itertools.count():
        yield next(ways)(next(names) or f"nobody_{number}", f"guess {number}")


class Connection:
    """One that is kept as long as the server keeps it; an attempt that it cuts off is made again."""

    def __init__(self, port, source):
        self.port, self.source, self.socket, self.data, self.request = port, source, None, b"", None

    def send(self, request):
        self.request, self.data = request, b""
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), PATIENCE, (self.source, 0))
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request)

    def read(self):
        """The whole answer; None if there is more to come, or the connection was closed."""
        more = self.socket.recv(65536)
        if not more:
            self.close()
            return None
        self.data += more
        head, end, body = self.data.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        whole = end and (len(body) >= int(length.group(1)) if length else body.endswith(b"0\r\n\r\n"))
        if not whole:
            return None
        if b"connection: close" in head.lower():
            self.close()
        return int(head[9:12]), head

    def close(self):
        if self.socket is not None:
            self.socket.close()
            self.socket = None


class Attack:
    """So many connections, each of which makes an attempt as soon as the one before it is answered."""

    def __init__(self, port, sources, connections, known):
        self.requests = attempts(known)
        self.connections = [Connection(port, source)
                            for source, _ in zip(itertools.cycle(sources), range(connections))]
        self.answers = collections.Counter()
        self.wrong = []

    def run(self, count=None, seconds=None):
        """Until so many were answered, or so much time has passed."""
        end = time.monotonic() + (seconds or 10 ** 9)
        left = count or 10 ** 18
        with selectors.DefaultSelector() as selector:
            for connection in self.connections[:left]:
                self._begin(selector, connection, next(self.requests))
                left -= 1
            while selector.get_map():
                for key, _ in selector.select(PATIENCE) or self._silent():
                    left = self._take(selector, key.data, left, time.monotonic() < end)
        for connection in self.connections:
            connection.close()

    @staticmethod
    def _silent():
        raise SystemExit(f"hostile: no answer for {PATIENCE} s")

    @staticmethod
    def _begin(selector, connection, request):
        connection.send(request)
        selector.register(connection.socket, selectors.EVENT_READ, connection)

    def _take(self, selector, connection, left, more):
        held = connection.socket
        try:
            answer = connection.read()
        except ConnectionResetError:
            connection.close()
            answer = None
        if answer is None and connection.socket is not None:
            return left
        selector.unregister(held)
        if answer is None:
            self._begin(selector, connection, connection.request)
            return left
        self._judge(*answer)
        if left > 0 and more:
            self._begin(selector, connection, next(self.requests))
            return left - 1
        return left

    def _judge(self, status, head):
        self.answers[status] += 1
        lower = head.lower()
        if status == 429 and b"\r\nretry-after: " not in lower:
            self.wrong.append("429 without Retry-After")
        elif status == 401 and b"\r\nwww-authenticate: " not in lower:
            self.wrong.append("401 without a challenge")
        elif status not in (401, 429):
            self.wrong.append(f"status {status}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("port", type=int)
    parser.add_argument("--attempts", type=int, help="so many")
    parser.add_argument("--seconds", type=float, help="or for so long")
    parser.add_argument("--connections", type=int, default=50)
    parser.add_argument("--addresses", type=int, default=50, help="so many of 127.0.0.2 and on")
    parser.add_argument("--first", type=int, default=2, help="the first of them (127.0.0.2)")
    parser.add_argument("--user", action="append", default=[], help="a name that somebody has")
    asked = parser.parse_args()
    sources = [f"127.0.0.{asked.first + number}" for number in range(asked.addresses)]
    attack = Attack(asked.port, sources, asked.connections, asked.user)
    start = time.monotonic()
    try:
        attack.run(asked.attempts, asked.seconds)
    finally:
        took = time.monotonic() - start
        print(json.dumps({"seconds": round(took, 1), "answers": dict(sorted(attack.answers.items())),
                          "wrong": dict(collections.Counter(attack.wrong))}), flush=True)
    sys.exit(1 if attack.wrong else 0)


if __name__ == "__main__":
    main()
