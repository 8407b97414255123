"""Somebody's first job, while somebody else has a thousand in the queue."""
import datetime
import re
import statistics

from jobs import PHASE, TAP, Wire, completed, create, form

# A tenth of a second or so of work.
QUERY = ("SELECT COUNT(*) AS n FROM messier.objects AS a, messier.objects AS b, messier.objects AS c "
         "WHERE a.ra > b.ra AND b.dec > c.dec")
CROWD = 1000


def _time(document, name):
    text = re.search(rf"<uws:{name}[^>]*>([^<]+)<".encode(), document).group(1).decode()
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def _seconds(document, begin, end):
    return (_time(document, end) - _time(document, begin)).total_seconds()


def measure(port):
    """How long a newcomer's first job waits, and how long one of the crowd's jobs takes then: seconds, and the crowd."""
    with Wire(port) as crowd, Wire(port, "127.0.0.2") as newcomer:
        queued = []
        while len(queued) < CROWD:
            status, head, _ = crowd.post(TAP + "/async", form(QUERY, PHASE="RUN"))
            if status != 303:
                break
            queued.append(re.search(rb"(?i)\r\nlocation: https?://[^/]+(\S+)", head).group(1).decode())
        document = completed(newcomer, create(newcomer, QUERY, PHASE="RUN"))
        waited = _seconds(document, "creationTime", "startTime")
        waiting = sum(PHASE.search(crowd.get(job)[2]).group(1) == b"QUEUED" for job in queued[-200:])
        if waiting < min(200, len(queued)) // 2:
            raise SystemExit("bench: the crowd's queue was empty too early to tell anything")
        took = statistics.median(
            _seconds(completed(crowd, job), "startTime", "endTime") for job in queued[10:40])
    return waited, took, len(queued)
