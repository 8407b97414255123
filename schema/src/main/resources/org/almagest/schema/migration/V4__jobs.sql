-- Jobs: state, queue and history in one table, changed by every node; nobody else is granted anything.

CREATE TABLE almagest.jobs (
  id              text COLLATE "C" PRIMARY KEY,
  owner_key       text COLLATE "C" NOT NULL CHECK (octet_length(owner_key) <= 1000),
  anonymous       boolean NOT NULL,
  list            text NOT NULL CHECK (list IN ('ASYNC', 'SYNC')),
  run_id          text,
  name            text,
  description     text,
  phase           text NOT NULL CHECK (phase IN ('PENDING', 'QUEUED', 'EXECUTING', 'COMPLETED', 'ERROR', 'ABORTED',
                                                 'UNKNOWN', 'HELD', 'SUSPENDED', 'ARCHIVED')),
  queue           text COLLATE "C" NOT NULL,
  created         timestamptz NOT NULL,
  queued          timestamptz CHECK (queued IS NOT NULL OR phase NOT IN ('QUEUED', 'EXECUTING')),
  started         timestamptz CHECK (started IS NOT NULL OR phase <> 'EXECUTING'),
  ended           timestamptz CHECK (ended IS NOT NULL OR phase NOT IN ('COMPLETED', 'ERROR', 'ABORTED', 'ARCHIVED')),
  destruction     timestamptz,
  -- milliseconds that it may run
  duration        bigint NOT NULL,
  parameters      jsonb NOT NULL,
  results         jsonb NOT NULL DEFAULT '[]',
  result_bytes    bigint NOT NULL DEFAULT 0,
  error           text,
  error_transient boolean NOT NULL DEFAULT false,
  rows_written    bigint NOT NULL DEFAULT 0,
  bytes_written   bigint NOT NULL DEFAULT 0,
  estimated_rows  float8 NOT NULL DEFAULT -1,
  estimated_cost  float8 NOT NULL DEFAULT -1,
  -- times it was begun, which tells one claim from another; and how often of those the node or the database was lost
  attempt         integer NOT NULL DEFAULT 0,
  losses          integer NOT NULL DEFAULT 0,
  node            text,
  lease_until     timestamptz CHECK (lease_until IS NOT NULL OR phase <> 'EXECUTING'),
  -- may have files that attempts left which came to nothing
  untidy          boolean NOT NULL DEFAULT false,
  keeps_history   boolean NOT NULL,
  -- to be erased once its files are gone; does not exist for anybody else
  doomed          boolean NOT NULL DEFAULT false
                  CHECK (NOT doomed OR phase IN ('COMPLETED', 'ERROR', 'ABORTED', 'ARCHIVED')),
  -- SHA-256 of the client's key, and of what was asked for under it
  idempotency_key bytea,
  fingerprint     bytea
) WITH (fillfactor = 80);
-- Leases and progress are in no index, so that a heartbeat writes nothing but the row.

CREATE UNIQUE INDEX jobs_idempotency ON almagest.jobs (owner_key, idempotency_key)
  WHERE idempotency_key IS NOT NULL AND NOT doomed;
CREATE INDEX jobs_waiting ON almagest.jobs (queue, owner_key, queued, id) WHERE phase = 'QUEUED';
CREATE INDEX jobs_waiting_of_owner ON almagest.jobs (owner_key)
  WHERE phase IN ('PENDING', 'QUEUED', 'HELD', 'SUSPENDED');
CREATE INDEX jobs_running ON almagest.jobs (queue, owner_key) WHERE phase = 'EXECUTING';
CREATE INDEX jobs_of_owner ON almagest.jobs (owner_key, list, created DESC, id DESC) INCLUDE (phase) WHERE NOT doomed;
CREATE INDEX jobs_of_nobody ON almagest.jobs (list, created DESC, id DESC) INCLUDE (phase) WHERE anonymous AND NOT doomed;
CREATE INDEX jobs_destruction ON almagest.jobs (destruction) WHERE NOT doomed AND phase <> 'ARCHIVED';
CREATE INDEX jobs_untidy ON almagest.jobs (ended, id) WHERE untidy AND NOT doomed AND ended IS NOT NULL;
CREATE INDEX jobs_doomed ON almagest.jobs (id) WHERE doomed;

-- What an owner has used of the service lately, and keeps in it.
CREATE TABLE almagest.job_usage (
  owner_key    text COLLATE "C" PRIMARY KEY,
  -- of running, as of used_at; halves every hour
  seconds      float8 NOT NULL,
  used_at      timestamptz NOT NULL,
  -- of all results of jobs that are not doomed
  result_bytes bigint NOT NULL
) WITH (fillfactor = 50);

-- Small or old use counts as none, and so never comes near the smallest float8, where PostgreSQL raises an error.
CREATE FUNCTION almagest.recent_use(seconds float8, used_at timestamptz) RETURNS float8
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
  WHEN seconds < 0.001 OR used_at < statement_timestamp() - interval '1 day' THEN 0
  ELSE seconds * power(0.5::float8, greatest(0, extract(epoch FROM statement_timestamp() - used_at) / 3600)::float8)
END;

CREATE FUNCTION almagest.job_used(owner text, ran float8, bytes bigint) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO almagest.job_usage AS u (owner_key, seconds, used_at, result_bytes)
  VALUES (owner, ran, statement_timestamp(), bytes)
  ON CONFLICT (owner_key) DO UPDATE SET
    seconds = almagest.recent_use(u.seconds, u.used_at) + excluded.seconds,
    used_at = excluded.used_at,
    result_bytes = u.result_bytes + excluded.result_bytes
$$;

-- Whoever changes a job, every node is told, and its owner's account stays exact.
CREATE FUNCTION almagest.job_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner CONSTANT text := coalesce(NEW.owner_key, OLD.owner_key);
  was_there CONSTANT boolean := coalesce(NOT OLD.doomed, false);
  is_there CONSTANT boolean := coalesce(NOT NEW.doomed, false);
  bytes CONSTANT bigint :=
    CASE WHEN is_there THEN NEW.result_bytes ELSE 0 END - CASE WHEN was_there THEN OLD.result_bytes ELSE 0 END;
  ran float8 := 0;
BEGIN
  IF OLD.phase = 'EXECUTING' AND NEW.phase IS DISTINCT FROM 'EXECUTING' THEN
    ran := greatest(0, extract(epoch FROM clock_timestamp() - OLD.started));
  END IF;
  IF ran > 0 OR bytes <> 0 THEN
    PERFORM almagest.job_used(owner, ran, bytes);
  END IF;
  IF (was_there OR is_there) AND (was_there <> is_there OR OLD.phase <> NEW.phase) THEN
    PERFORM pg_notify('almagest_jobs',
      concat_ws(' ', coalesce(NEW.id, OLD.id), CASE WHEN is_there THEN NEW.phase ELSE 'UNKNOWN' END, owner));
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER changed AFTER INSERT OR DELETE OR UPDATE OF phase, doomed, result_bytes ON almagest.jobs
  FOR EACH ROW EXECUTE FUNCTION almagest.job_changed();
