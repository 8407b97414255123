"""Measures the server beside PostgreSQL itself, in one run, from a clean start."""
import argparse
import datetime
import os
import platform
import statistics
import subprocess
import sys
from collections import defaultdict

import small
import streams
from archive import Archive


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="almagest bench http", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000, help="of the table (2000000); half of them are streamed")
    parser.add_argument("--repeat", type=int, default=5, help="rounds; medians are told (5)")
    parser.add_argument("--seconds", type=int, default=5, help="that each kind of small query runs in a round (5)")
    parser.add_argument("--port", type=int, default=18080, help="of HTTP; the next one is taken too (18080)")
    parser.add_argument("--java", default="-Xmx256m", help="options of the Java machine (-Xmx256m)")
    parser.add_argument("--only", choices=["streams", "small", "memory"], help="a part of it")
    return parser.parse_args()


class Figures:
    """What was measured, by name; each name has a value per round."""

    def __init__(self):
        self.values = defaultdict(list)

    def add(self, name, value):
        self.values[name].append(value)

    def median(self, name):
        return statistics.median(self.values[name])


def measure_streams(archive, rows, figures):
    for name in streams.FLOORS:
        figures.add(name, streams.floor(archive, name, rows))
    for name in streams.FORMATS:
        cpu = archive.cpu_seconds()
        first, whole, size = streams.stream(archive, name, rows)
        figures.add(name, whole)
        figures.add(name + " first", 1000 * first)
        figures.add(name + " MB", size / 1e6)
        figures.add(name + " cpu", archive.cpu_seconds() - cpu)


def measure_small(archive, seconds, figures):
    postgres, server = small.Postgres(archive), small.Server(archive)
    for kind in small.SQL:
        figures.add(kind + " floor ms", postgres.latency(kind, 2))
        median, high, cpu = server.latency(kind, seconds)
        for name, value in (("ms", median), ("p99", high), ("cpu", cpu)):
            figures.add(f"{kind} {name}", value)
        figures.add(kind + " floor rate", postgres.rate(kind, seconds))
        rate, cpu = server.rate(kind, seconds)
        figures.add(kind + " rate", rate)
        figures.add(kind + " cpu of 8", cpu)


def line(*cells):
    print("| " + " | ".join(cells) + " |")


def verdict(value, required, at_most=False):
    if required is None:
        return "-", "-"
    good = value <= required if at_most else value >= required
    return f"{'at most' if at_most else 'at least'} {required:g}", "yes" if good else "NO"


def tell_streams(figures, rows):
    line("stream", "s", "M rows/s", "MB", "server CPU, s", "first byte, ms", "ratio", "required", "reached")
    line(*["---"] * 9)
    for name in streams.FLOORS:
        line(name, f"{figures.median(name):.2f}", f"{rows / figures.median(name) / 1e6:.2f}", *[""] * 6)
    for name, (_, floor, required) in streams.FORMATS.items():
        whole = figures.median(name)
        ratio = figures.median(floor) / whole
        line(name, f"{whole:.2f}", f"{rows / whole / 1e6:.2f}", f"{figures.median(name + ' MB'):.0f}",
             f"{figures.median(name + ' cpu'):.2f}", f"{figures.median(name + ' first'):.0f}",
             f"{ratio:.2f} of {floor}", *verdict(ratio, required))
    slowest = max(figures.median(name + " first") for name in streams.FIRST_BYTE)
    print(f"\nFirst byte of streaming formats, slowest: {slowest:.0f} ms, required under 50:"
          f" {verdict(slowest, 50, True)[1]}\n")


def tell_small(figures):
    line("measure", "PostgreSQL", "server", "compared", "required", "reached")
    line(*["---"] * 6)
    for kind, share in (("TOP 1", 0.1), ("cone", 0.15)):
        floor, median = figures.median(kind + " floor ms"), figures.median(kind + " ms")
        line(f"{kind}, one connection, median ms (p99)", f"{floor:.3f}",
             f"{median:.3f} ({figures.median(kind + ' p99'):.2f})", f"+ {median - floor:.3f}",
             *verdict(median - floor, 0.6 if kind == "TOP 1" else None, True))
        floor, rate = figures.median(kind + " floor rate"), figures.median(kind + " rate")
        line(f"{kind}, 8 connections, a second", f"{floor:,.0f}", f"{rate:,.0f}", f"{rate / floor:.3f}",
             *verdict(rate / floor, share))
        for connections in ("cpu", "cpu of 8"):
            cpu = figures.median(f"{kind} {connections}")
            line(f"{kind}, {'8 connections' if '8' in connections else 'one connection'}, server CPU ms", "",
                 f"{cpu:.3f}", "", *verdict(cpu, 0.35 if kind == "TOP 1" else None, True))
    print()


def measure_memory(archive, rows):
    archive.forget_peak()
    seconds = streams.together(archive, rows)
    peak = archive.resident_megabytes("VmHWM")
    print(f"8 streams of {rows:,} rows at once, BINARY2: {seconds:.1f} s, {8 * rows / seconds / 1e6:.2f} M rows/s;"
          f" resident at most {peak:.0f} MB, required under 600: {verdict(peak, 600, True)[1]}\n")


def revision():
    found = subprocess.run(["git", "-C", os.path.dirname(__file__), "describe", "--always", "--dirty"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return found.stdout.strip() or "unknown revision"


def rounds(asked, archive, figures):
    say("warming up")
    measure_streams(archive, asked.rows // 2, Figures())
    measure_small(archive, asked.seconds, Figures())
    for number in range(asked.repeat):
        say(f"round {number + 1} of {asked.repeat}, load {os.getloadavg()[0]:.1f}")
        if asked.only in (None, "streams"):
            measure_streams(archive, asked.rows // 2, figures)
        if asked.only in (None, "small"):
            measure_small(archive, asked.seconds, figures)


def main():
    asked, figures = arguments(), Figures()
    with Archive(asked.port, asked.java, say) as archive:
        archive.load(asked.rows)
        if asked.only != "memory":
            rounds(asked, archive, figures)
        print(f"\n{datetime.date.today()}, {revision()}, {os.cpu_count()} processors ({platform.machine()}),"
              f" {asked.java}, {asked.rows:,} rows, medians of {asked.repeat}\n")
        if asked.only in (None, "streams"):
            tell_streams(figures, asked.rows // 2)
        if asked.only in (None, "small"):
            tell_small(figures)
        if asked.only in (None, "memory"):
            measure_memory(archive, asked.rows)


if __name__ == "__main__":
    main()
