"""A server from a clean start, with a table like Gaia's in it."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TABLE = "bench.gaia_like"
TICKS = os.sysconf("SC_CLK_TCK")


class Archive:
    """Runs in a folder of its own; leaving the context stops all and removes the folder."""

    def __init__(self, port, java_options, say):
        self.port, self.say = port, say
        self.root = f"http://127.0.0.1:{port}"
        self.home = Path(tempfile.mkdtemp(prefix="almagest-bench-"))
        self.environment = dict(os.environ, ALMAGEST_HOME=str(self.home), ALMAGEST_PORT=str(port),
                                ALMAGEST_HTTPS_PORT=str(port + 1), ALMAGEST_JAVA_OPTS=java_options,
                                ALMAGEST_HTTP_PLAIN="serve", ALMAGEST_DEMO="false")
        for name in ("ALMAGEST_DB_URL", "ALMAGEST_DB_USER", "ALMAGEST_DB_PASSWORD"):
            self.environment.pop(name, None)
        self.server = None

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
            self.server.wait(60)
        self._remove_cluster_elsewhere()
        shutil.rmtree(self.home, ignore_errors=True)

    def _start(self):
        built = Path(os.environ.get("ALMAGEST_HOME", CHECKOUT / ".almagest")) / "lib" / "almagest.jar"
        (self.home / "lib").mkdir()
        shutil.copy2(built, self.home / "lib")
        self.home.chmod(0o755)
        log = self.home / "bench.out"
        with open(log, "w") as out:
            self.server = subprocess.Popen([CHECKOUT / "almagest", "run"], env=self.environment, stdout=out,
                                           stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        self._wait_until_ready(log)
        cluster = self._cluster()
        port = int((cluster / "data" / "postmaster.pid").read_text().splitlines()[3])
        self.database = f"host=127.0.0.1 port={port} dbname=almagest user=almagest"
        os.environ["PGPASSWORD"] = (self.home / "postgresql" / "almagest.password").read_text().strip()

    def _wait_until_ready(self, log):
        end = time.monotonic() + 300
        while "is ready" not in log.read_text():
            if self.server.poll() is not None or time.monotonic() > end:
                raise SystemExit("bench: the server does not start:\n" + log.read_text())
            time.sleep(0.1)

    def _cluster(self):
        location = self.home / "postgresql" / "location"
        return Path(location.read_text().strip()) if location.exists() else self.home / "postgresql" / "cluster"

    def _remove_cluster_elsewhere(self):
        location = self.home / "postgresql" / "location"
        if location.exists():
            shutil.rmtree(location.read_text().strip(), ignore_errors=True)

    def load(self, rows):
        """Publishes the table by `ingest`, as an operator would: types, indexes, order, grants."""
        self.say(f"making {rows:,} rows")
        script = (CHECKOUT / "bench" / "gaia-like.sql").read_text()
        select = re.search(r"CREATE TABLE \S+ AS(.*);", script, re.DOTALL).group(1).replace("2000000", str(rows))
        csv = self.home / "gaia_like.csv"
        with open(csv, "wb") as out:
            self.psql(f"COPY ({select}) TO STDOUT (FORMAT csv, HEADER)", stdout=out)
        self.say("publishing them")
        subprocess.run([CHECKOUT / "almagest", "ingest", csv, "--table", TABLE, "--columns",
                        CHECKOUT / "bench" / "gaia-like.columns.csv", "--key", "source_id"],
                       env=self.environment | {"ALMAGEST_JAVA_OPTS": ""}, check=True, stdout=subprocess.DEVNULL)
        csv.unlink()
        self.psql(f"VACUUM ANALYZE {TABLE}; CHECKPOINT" if self._may_checkpoint() else f"VACUUM ANALYZE {TABLE}")

    def _may_checkpoint(self):
        answer = self.psql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", stdout=subprocess.PIPE)
        return answer.stdout.strip() == b"t"

    def psql(self, sql, stdout=subprocess.DEVNULL):
        return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", self.database, "-c", sql], check=True,
                              stdout=stdout)

    def cpu_seconds(self):
        """Of the server's process, PostgreSQL not counted."""
        fields = Path(f"/proc/{self.server.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_megabytes(self, which="VmRSS"):
        status = Path(f"/proc/{self.server.pid}/status").read_text()
        return int(re.search(which + r":\s+(\d+)", status).group(1)) / 1024

    def threads(self):
        """Platform threads of the server's process."""
        return int(re.search(r"Threads:\s+(\d+)", Path(f"/proc/{self.server.pid}/status").read_text()).group(1))

    def forget_peak(self):
        """VmHWM counts from now on."""
        Path(f"/proc/{self.server.pid}/clear_refs").write_text("5")
