"""Measures how tables come in beside psql, in one run, from a clean start."""
import argparse
import datetime
import os
import platform
import statistics
import subprocess
import sys

import uploads
from archive import Archive


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="almagest bench upload", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000, help="of the table (2000000); half of them are uploaded")
    parser.add_argument("--positions", type=int, default=100_000, help="that are matched with it (100000)")
    parser.add_argument("--repeat", type=int, default=5, help="rounds; medians are told (5)")
    parser.add_argument("--port", type=int, default=18080, help="of HTTP; the next one is taken too (18080)")
    parser.add_argument("--java", default="-Xmx256m", help="options of the Java machine (-Xmx256m)")
    parser.add_argument("--strict", action="store_true", help="end with an error if something is not reached")
    return parser.parse_args()


class Figures:
    """What was measured, by name; each name has a value per round."""

    def __init__(self):
        self.values, self.jobs = {}, False

    def add(self, name, value):
        self.values.setdefault(name, []).append(value)

    def median(self, name):
        return statistics.median(self.values[name])


def one_round(archive, files, cookie, figures):
    seconds, expected = uploads.psql_join(archive, files)
    figures.add("psql join", seconds)
    for name, document in (("TABLEDATA", files.tabledata), ("BINARY2", files.binary2)):
        seconds, found = uploads.server_join(archive, document)
        figures.add(name + " join", seconds)
        if found != expected or found < files.positions:
            raise SystemExit(f"bench: {found:,} pairs, psql finds {expected:,}")
    figures.add("psql copy", uploads.psql_copy(archive, files))
    figures.add("psql copy, analyze", uploads.psql_copy(archive, files, True))
    seconds, job = uploads.server_upload(archive, files, cookie)
    figures.add("upload", seconds)
    figures.jobs |= job
    uploads.drop(archive, cookie, files.rows)


class Table:
    """Rows with a requirement and whether it is reached."""

    def __init__(self):
        self.reached = True
        self._line("measure", "psql", "server", "compared", "required", "reached")
        self._line(*["---"] * 6)

    @staticmethod
    def _line(*cells):
        print("| " + " | ".join(cells) + " |", flush=True)

    def times(self, name, floor, value, at_most):
        good = value <= at_most * floor
        self._end(good, name, f"{floor:.2f} s", f"{value:.2f} s", f"{value / floor:.2f} times", f"at most {at_most:g}")

    def rate(self, name, rows, floor, value, at_least):
        ratio = floor / value
        self._end(at_least is None or ratio >= at_least, name, *(f"{s:.2f} s, {rows / s:,.0f} rows/s" for s in (floor, value)),
                  f"{ratio:.2f} of its rate", "-" if at_least is None else f"at least {at_least:g}")

    def most(self, name, value, at_most):
        self._end(value <= at_most, name, "", f"{value:.0f} MB", "", f"at most {at_most:g}")

    def _end(self, good, *cells):
        self.reached &= good
        self._line(*cells, "-" if cells[-1] == "-" else "yes" if good else "NO")


def tell(figures, files, resident, heap):
    table = Table()
    for form in ("TABLEDATA", "BINARY2"):
        table.times(f"{files.positions:,} positions as {form}, uploaded and joined", figures.median("psql join"),
                    figures.median(form + " join"), 2)
    way = "as a job" if figures.jobs else "in one request"
    size = files.table.stat().st_size / 1e6
    table.rate(f"{files.rows:,} rows of BINARY2 ({size:.0f} MB) uploaded, {way}", files.rows,
               figures.median("psql copy"), figures.median("upload"), 0.6)
    table.rate("the same, with psql's ANALYZE", files.rows, figures.median("psql copy, analyze"),
               figures.median("upload"), None)
    table.most("heap, used at most", heap, 256)
    table.most("resident, at most", resident, 600)
    return table.reached


def revision():
    found = subprocess.run(["git", "-C", os.path.dirname(__file__), "describe", "--always", "--dirty"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return found.stdout.strip() or "unknown revision"


def main():
    asked, figures = arguments(), Figures()
    with Archive(asked.port, asked.java, say) as archive:
        archive.load(asked.rows)
        files = uploads.Files(archive, asked.positions, asked.rows // 2)
        say("making what is brought")
        files.make()
        cookie = uploads.sign_in(archive)
        say("warming up")
        one_round(archive, files, cookie, Figures())
        archive.forget_peak()
        with uploads.Heap(archive) as heap:
            for number in range(asked.repeat):
                say(f"round {number + 1} of {asked.repeat}, load {os.getloadavg()[0]:.1f}")
                one_round(archive, files, cookie, figures)
        print(f"\n{datetime.date.today()}, {revision()}, {os.cpu_count()} processors ({platform.machine()}),"
              f" {asked.java}, table of {asked.rows:,} rows, medians of {asked.repeat}\n")
        reached = tell(figures, files, archive.resident_megabytes("VmHWM"), heap.most)
    if asked.strict and not reached:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
