"""Measures asynchronous jobs beside synchronous queries, in one run, from a clean start."""
import argparse
import datetime
import os
import platform
import statistics
import subprocess
import sys

import fairness
import jobs
from archive import Archive


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="almagest bench jobs", description=__doc__)
    parser.add_argument("--repeat", type=int, default=5, help="rounds; medians are told (5)")
    parser.add_argument("--rows", type=int, default=100_000, help="of one owner in the table of jobs (100000)")
    parser.add_argument("--clients", type=int, default=500, help="that wait at once (500)")
    parser.add_argument("--port", type=int, default=18080, help="of HTTP; the next one is taken too (18080)")
    parser.add_argument("--java", default="-Xmx256m", help="options of the Java machine (-Xmx256m)")
    parser.add_argument("--strict", action="store_true", help="end with an error if something is not reached")
    return parser.parse_args()


class Table:
    """Rows with a requirement and whether it is reached."""

    def __init__(self):
        self.reached = True
        self._line("measure", "value", "required", "reached")
        self._line(*["---"] * 4)

    @staticmethod
    def _line(*cells):
        print("| " + " | ".join(cells) + " |", flush=True)

    def add(self, name, value, unit, at_most=None, at_least=None):
        good, required = True, "-"
        if at_most is not None:
            good, required = value <= at_most, f"at most {at_most:g}"
        if at_least is not None:
            good, required = value >= at_least, f"at least {at_least:g}"
        self.reached &= good
        self._line(name, f"{value:,.2f} {unit}".strip(), required, "-" if required == "-" else "yes" if good else "NO")


def measure_latency(archive, asked, table):
    rounds = [jobs.latencies(archive.port, 100) for _ in range(asked.repeat)]
    query = statistics.median(each[0] for each in rounds)
    job = statistics.median(each[1] for each in rounds)
    table.add("trivial synchronous query", query, "ms")
    table.add("trivial job, POST to COMPLETED", job, "ms")
    table.add("the same over the query", job - query, "ms", at_most=15)
    return job


def measure_rate(archive, asked, table):
    rates = [jobs.rate(archive.port, 4, 250) for _ in range(asked.repeat)]
    table.add("4 clients, 250 trivial jobs each, jobs a second", statistics.median(rates), "", at_least=250)


def measure_wake_ups(archive, asked, table):
    rounds = [jobs.wake_ups(archive.port, 50) for _ in range(asked.repeat)]
    table.add("WAIT, from the answer to ABORT", statistics.median(each[0] for each in rounds), "ms", at_most=20)
    table.add("WAIT, from the sending of ABORT", statistics.median(each[1] for each in rounds), "ms")


def measure_full_table(archive, asked, table, before):
    jobs.fill(archive, asked.rows)
    rounds = [jobs.pages(archive.port, 20) for _ in range(asked.repeat)]
    table.add(f"{asked.rows:,} jobs, first page of 50", statistics.median(each[0] for each in rounds), "ms", at_most=50)
    table.add(f"{asked.rows:,} jobs, page from the middle", statistics.median(each[1] for each in rounds), "ms",
              at_most=50)
    job = statistics.median(jobs.latencies(archive.port, 100)[1] for _ in range(asked.repeat))
    table.add(f"{asked.rows:,} jobs, trivial job", job, "ms")
    # Claiming is a part of that; it cannot have become slower than the whole.
    table.add("the same over the job in an empty table", job - before, "ms", at_most=5)


def measure_waiting(archive, asked, table):
    (memory, threads), (more_memory, more_threads) = jobs.waiting_clients(archive, asked.clients)
    table.add(f"{asked.clients} clients wait: resident memory more", more_memory - memory, "MB", at_most=100)
    table.add(f"{asked.clients} clients wait: platform threads more", more_threads - threads, "", at_most=20)


def measure_fairness(archive, table):
    waited, took, crowd = fairness.measure(archive.port)
    table.add(f"a job's time while {crowd:,} of one user wait", 1000 * took, "ms")
    table.add("another's first job waits", 1000 * waited, "ms", at_most=1000 * took)


def revision():
    found = subprocess.run(["git", "-C", os.path.dirname(__file__), "describe", "--always", "--dirty"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return found.stdout.strip() or "unknown revision"


def measure(archive, asked, table):
    say(f"latency, load {os.getloadavg()[0]:.1f}")
    job = measure_latency(archive, asked, table)
    say("rate")
    measure_rate(archive, asked, table)
    say("waking up")
    measure_wake_ups(archive, asked, table)
    say("clients that wait")
    measure_waiting(archive, asked, table)
    say("a full table")
    measure_full_table(archive, asked, table, job)
    say("fairness")
    measure_fairness(archive, table)


def main():
    asked = arguments()
    archive = Archive(asked.port, asked.java, say)
    archive.environment |= {"ALMAGEST_DEMO": "true", "ALMAGEST_JOBS_LISTANONYMOUS": "true"}
    with archive:
        say("warming up")
        jobs.latencies(archive.port, 300)
        jobs.rate(archive.port, 4, 100)
        print(f"\n{datetime.date.today()}, {revision()}, {os.cpu_count()} processors ({platform.machine()}),"
              f" {asked.java}, medians of {asked.repeat}\n")
        table = Table()
        measure(archive, asked, table)
    if asked.strict and not table.reached:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
