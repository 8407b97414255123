"""Measures what becomes of queries, and of somebody who signs in, while passwords are guessed; from a clean start.

Rounds without and with the attack take turns. The attacker has the lowest priority on this machine: in life it
has a machine of its own."""
import argparse
import collections
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

import jobs
from archive import CHECKOUT, Archive
from jobs_bench import revision

USER, PASSWORD = "astronomer", "as long as this one"
HOME_OF_USER = "127.0.0.200"
CLIENTS = 4


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="almagest bench hostile", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--attempts", type=int, default=10_000, help="rounds go on until so many were made (10000)")
    parser.add_argument("--repeat", type=int, default=5, help="rounds at least; medians are told (5)")
    parser.add_argument("--seconds", type=float, default=6, help="that each measure of a round takes (6)")
    parser.add_argument("--connections", type=int, default=50, help="of the attacker (50)")
    parser.add_argument("--addresses", type=int, default=50, help="of the attacker (50)")
    parser.add_argument("--port", type=int, default=18080, help="of HTTP; the next one is taken too (18080)")
    parser.add_argument("--java", default="-Xmx256m", help="options of the Java machine (-Xmx256m)")
    parser.add_argument("--strict", action="store_true", help="end with an error if something is not reached")
    return parser.parse_args()


class Attacker:
    """hostile.py in a process of its own."""

    def __init__(self, asked):
        self.command = ["nice", "-n", "19", sys.executable, str(Path(__file__).with_name("hostile.py")),
                        str(asked.port), "--connections", str(asked.connections), "--addresses",
                        str(asked.addresses), "--user", USER]
        self.answers, self.wrong = collections.Counter(), collections.Counter()

    def during(self, seconds, measure):
        """What ``measure`` finds while the attack goes on."""
        process = subprocess.Popen([*self.command, "--seconds", str(seconds)], stdout=subprocess.PIPE, text=True)
        time.sleep(0.5)
        found = measure()
        if process.poll() is not None:
            raise SystemExit("bench: the attack was over too early to tell anything")
        told = json.loads(process.communicate()[0])
        self.answers.update(told["answers"])
        self.wrong.update(told["wrong"])
        return found


def latency(port, seconds):
    """Median of a small query over one connection, milliseconds."""
    times, end = [], time.monotonic() + seconds
    with jobs.Wire(port) as wire:
        while time.monotonic() < end:
            times.append(jobs.trivial_sync(wire))
    return statistics.median(times)


def rate(port, seconds):
    """Small queries a second of some clients, each of which waits for one before it sends the next."""
    counts, end = [], time.monotonic() + seconds

    def one():
        done = 0
        with jobs.Wire(port) as wire:
            while time.monotonic() < end:
                jobs.trivial_sync(wire)
                done += 1
        counts.append(done)

    threads = [threading.Thread(target=one) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(counts) < CLIENTS:
        raise SystemExit("bench: a query failed")
    return sum(counts) / seconds


def sign_in(port):
    """How long somebody waits who signs in with the right password, milliseconds."""
    start = time.perf_counter()
    with jobs.Wire(port, HOME_OF_USER) as wire:
        status, head, body = wire.post("/tap-server/login", urlencode({"username": USER, "password": PASSWORD}))
    if status != 200 or b"JSESSIONID=" not in head:
        raise SystemExit(f"bench: the right password was refused: {(head + body).decode('latin-1')}")
    return 1000 * (time.perf_counter() - start)


def measured(port, seconds):
    return {"latency": latency(port, seconds), "rate": rate(port, seconds),
            "sign-in": statistics.median(sign_in(port) for _ in range(5))}


def rounds(archive, asked, attacker):
    alone, attacked = [], []
    while len(alone) < asked.repeat or sum(attacker.answers.values()) < asked.attempts:
        say(f"round {len(alone) + 1}, {sum(attacker.answers.values()):,} attempts so far")
        alone.append(measured(archive.port, asked.seconds))
        attacked.append(attacker.during(2 * asked.seconds + 8, lambda: measured(archive.port, asked.seconds)))
    return alone, attacked


def tell(alone, attacked, attacker):
    """Prints the table; whether all is reached."""
    def median(found, name):
        return statistics.median(each[name] for each in found)

    def ratio(name, inverse=False):
        ratios = [(a[name] / b[name]) if inverse else (b[name] / a[name]) for a, b in zip(alone, attacked)]
        return statistics.median(ratios)

    reached = True
    print("| measure | alone | attacked | ratio | required | reached |\n|---|---|---|---|---|---|")
    for name, what, inverse in (("latency", "small query, one connection, median ms", False),
                                ("rate", f"small queries a second, {CLIENTS} connections", True)):
        found = ratio(name, inverse)
        reached &= found <= 1.1
        print(f"| {what} | {median(alone, name):,.3f} | {median(attacked, name):,.3f} | {found:.2f} | at most 1.1 |"
              f" {'yes' if found <= 1.1 else 'NO'} |")
    print(f"| signing in from elsewhere, median ms | {median(alone, 'sign-in'):.0f} |"
          f" {median(attacked, 'sign-in'):.0f} | {ratio('sign-in'):.2f} | succeeds | yes |")
    told = ", ".join(f"{count:,} times {status}" for status, count in sorted(attacker.answers.items()))
    proper = not attacker.wrong
    print(f"\n{sum(attacker.answers.values()):,} attempts: {told}; required nothing but 401 and 429:"
          f" {'yes' if proper else 'NO: ' + str(dict(attacker.wrong))}\n")
    return reached and proper


def main():
    asked = arguments()
    archive = Archive(asked.port, asked.java, say)
    archive.environment["ALMAGEST_DEMO"] = "true"
    with archive:
        subprocess.run([CHECKOUT / "almagest", "user", "add", USER, "--password-stdin"], check=True, text=True,
                       env=archive.environment | {"ALMAGEST_JAVA_OPTS": ""}, input=PASSWORD + "\n",
                       stdout=subprocess.DEVNULL)
        attacker = Attacker(asked)
        say("warming up")
        measured(archive.port, asked.seconds)
        attacker.during(asked.seconds + 8, lambda: latency(archive.port, asked.seconds))
        attacker.answers.clear()
        alone, attacked = rounds(archive, asked, attacker)
        peak = archive.resident_megabytes("VmHWM")
        print(f"\n{datetime.date.today()}, {revision()}, {os.cpu_count()} processors ({platform.machine()}),"
              f" {asked.java}, medians of {len(alone)} rounds; {asked.connections} connections of the attacker from"
              f" {asked.addresses} addresses; resident at most {peak:.0f} MB\n")
        good = tell(alone, attacked, attacker)
    if asked.strict and not good:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
