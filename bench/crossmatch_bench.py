"""Measures cross-match beside the best SQL that was written for it by hand, in one run, from a clean start."""
import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from archive import CHECKOUT, TABLE, Archive

USER, PASSWORD = "bench", "a password for the bench"
FEW, MANY = "bench.few", "bench.many"

# The same stars, each within half an arcsecond of its place, in another order.
MOVED = """SELECT source_id AS id, ra + (random() - 0.5) / 3600 / greatest(cos(radians(dec)), 1e-3) AS ra,
  dec + (random() - 0.5) / 3600 AS dec FROM bench.gaia_like WHERE abs(dec) < 89.99 AND ra BETWEEN 0.1 AND 359.9
  ORDER BY random() LIMIT {rows}"""

DISTANCE = """(sin(radians(b.dec - a.dec) / 2)^2
  + cos(radians(a.dec)) * cos(radians(b.dec)) * sin(radians(b.ra - a.ra) / 2)^2)"""
ARCSECONDS = f"degrees(2 * asin(sqrt({DISTANCE}))) * 3600"
WITHIN = f"{DISTANCE} <= sin(radians(0.5::float8 / 3600))^2"
RADIUS = "(1::float8 / 3600)"

BY_INDEX = f"""SELECT a.id, b.source_id, {ARCSECONDS} AS separation FROM {{few}} AS a JOIN bench.gaia_like AS b
  ON spoint(radians(b.ra), radians(b.dec)) <@ scircle(spoint(radians(a.ra), radians(a.dec)), radians({RADIUS}))"""

BY_ZONES = f"""SELECT a.id, b.source_id, {ARCSECONDS} AS separation FROM {{few}} AS a
  CROSS JOIN LATERAL generate_series(floor((a.dec - {RADIUS} + 90) * 60)::int,
    floor((a.dec + {RADIUS} + 90) * 60)::int) AS z (zone)
  JOIN hand.zones AS b ON b.zone = z.zone AND b.ra BETWEEN a.ra - {RADIUS} / cos(radians(a.dec))
    AND a.ra + {RADIUS} / cos(radians(a.dec)) AND b.dec BETWEEN a.dec - {RADIUS} AND a.dec + {RADIUS}
  WHERE {WITHIN}"""

# Cells that are there before, one side in all the nine around its own.
BY_CELLS = f"""SELECT a.id, b.source_id, {ARCSECONDS} AS separation FROM hand.nine AS a JOIN hand.cells AS b
  ON a.cell = b.cell WHERE {WITHIN}"""

PREPARED = """CREATE SCHEMA hand;
  CREATE TABLE hand.zones AS SELECT floor((dec + 90) * 60)::int AS zone, ra, dec, source_id FROM bench.gaia_like;
  CREATE INDEX ON hand.zones (zone, ra);
  CREATE TABLE hand.cells AS SELECT (floor((dec + 90) * 50) * 100000 + floor(ra * 50))::bigint AS cell, ra, dec, source_id
    FROM bench.gaia_like;
  CREATE TABLE hand.nine AS SELECT DISTINCT id, ra, dec,
    (floor((dec + y / 3600.0::float8 + 90) * 50) * 100000
      + floor((ra + x / 3600.0::float8 / cos(radians(dec))) * 50))::bigint AS cell
    FROM bench.many, unnest(ARRAY[-1, 1]) AS a (x), unnest(ARRAY[-1, 1]) AS b (y);
  ANALYZE"""

NESTED = "SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off; SET enable_bitmapscan = off;"


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="almagest bench crossmatch", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000, help="of the big tables (2000000)")
    parser.add_argument("--few", type=int, default=100_000, help="rows of the small table (100000)")
    parser.add_argument("--repeat", type=int, default=3, help="rounds; medians are told (3)")
    parser.add_argument("--port", type=int, default=18080, help="of HTTP; the next one is taken too (18080)")
    parser.add_argument("--java", default="-Xmx256m", help="options of the Java machine (-Xmx256m)")
    parser.add_argument("--strict", action="store_true", help="end with an error if something is not reached")
    return parser.parse_args()


class User:
    """Signed in, and waits for jobs."""

    def __init__(self, archive):
        subprocess.run([CHECKOUT / "almagest", "user", "add", USER, "--password-stdin"], check=True, text=True,
                       input=PASSWORD + "\n", env=archive.environment | {"ALMAGEST_JAVA_OPTS": ""},
                       stdout=subprocess.DEVNULL)
        self.root = archive.root + "/tap-server"
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self._post("/login", username=USER, password=PASSWORD)
        self.tables = 0

    def _post(self, path, **form):
        return self.opener.open(self.root + path, urlencode(form).encode()).read().decode()

    def match(self, first, second, options=""):
        """Seconds from POST to COMPLETED, and what the job says."""
        self.tables += 1
        names = [f"'{part}'" for table in (first, second) for part in table.split(".")]
        query = f"SELECT crossmatch_positional({','.join(names)},1.0,'pairs{self.tables}'{options}) FROM dual;"
        begun = time.monotonic()
        job = self._post("/tap/async", REQUEST="doQuery", LANG="ADQL", PHASE="RUN", FORMAT="csv", QUERY=query)
        number = re.search(r"<uws:jobId>([^<]+)<", job).group(1)
        while "COMPLETED" not in (job := self._get(f"/tap/async/{number}?WAIT=60")):
            if "EXECUTING" not in job and "QUEUED" not in job:
                raise SystemExit("bench: the cross-match failed:\n" + job)
        return time.monotonic() - begun, self._get(f"/tap/async/{number}/results/result")

    def _get(self, path):
        return self.opener.open(self.root + path).read().decode()


def publish(archive, table, rows):
    csv = archive.home / "table.csv"
    with open(csv, "wb") as out:
        archive.psql(f"COPY ({MOVED.format(rows=rows)}) TO STDOUT (FORMAT csv, HEADER)", stdout=out)
    subprocess.run([CHECKOUT / "almagest", "ingest", csv, "--table", table, "--key", "id"],
                   env=archive.environment | {"ALMAGEST_JAVA_OPTS": ""}, check=True, stdout=subprocess.DEVNULL)
    csv.unlink()
    archive.psql(f"VACUUM ANALYZE {table}")


def by_hand(archive, sql, settings=""):
    begun = time.monotonic()
    archive.psql(f"{settings} CREATE TABLE hand.pairs AS {sql}")
    seconds = time.monotonic() - begun
    archive.psql("DROP TABLE hand.pairs")
    return seconds


def rounds(asked, measures):
    """Medians; all measures take turns, so that each has its share of what else the machine does."""
    seconds = {name: [] for name in measures}
    for number in range(asked.repeat):
        say(f"round {number + 1} of {asked.repeat}, load {os.getloadavg()[0]:.1f}")
        for name, measure in measures.items():
            seconds[name].append(measure())
    return {name: statistics.median(each) for name, each in seconds.items()}


def tell(medians, ours, rows, required):
    best = min(seconds for name, seconds in medians.items() if name != ours)
    print("| way | s | rows/s of the left table | ratio to the best by hand |\n|---|---|---|---|")
    for name, seconds in medians.items():
        print(f"| {name} | {seconds:.2f} | {rows / seconds:,.0f} | {seconds / best:.2f} |")
    good = required(medians[ours], best)
    print(f"\nreached: {'yes' if good else 'NO'}\n", flush=True)
    return good


def main():
    asked = arguments()
    with Archive(asked.port, asked.java, say) as archive:
        archive.load(asked.rows)
        say("publishing two tables more")
        publish(archive, FEW, asked.few)
        publish(archive, MANY, asked.rows)
        archive.psql(PREPARED)
        user = User(archive)
        say(user.match(FEW, TABLE)[1].splitlines()[-1])
        small = rounds(asked, {
            "pgSphere's index, by hand": lambda: by_hand(archive, BY_INDEX.format(few=FEW), NESTED),
            "prepared zones and b-tree, by hand": lambda: by_hand(archive, BY_ZONES.format(few=FEW), NESTED),
            "crossmatch_positional": lambda: user.match(FEW, TABLE)[0]})
        good = tell(small, "crossmatch_positional", asked.few, lambda ours, best: ours <= 1.3 * best)
        large = rounds(asked, {
            "prepared cells, by hand": lambda: by_hand(archive, BY_CELLS),
            "crossmatch_positional, all pairs": lambda: user.match(MANY, TABLE)[0],
            "crossmatch_positional, nearest": lambda: user.match(MANY, TABLE, ",'match=best'")[0]})
        good &= tell(large, "crossmatch_positional, all pairs", asked.rows,
                     lambda ours, _: asked.rows / ours >= 140_000)
    if asked.strict and not good:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
