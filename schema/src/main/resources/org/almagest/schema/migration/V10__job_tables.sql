-- Results of jobs that queries have asked for as tables. They are copies: whatever is missing is loaded again.

CREATE SCHEMA almagest_job;
GRANT USAGE ON SCHEMA almagest_job TO "${reader}";

-- Each is the table almagest_job."job<id>", and is dropped with its row.
CREATE TABLE almagest.job_tables (
  job_id text COLLATE "C" PRIMARY KEY,
  -- its columns, position and size, as queries are translated by
  layout jsonb NOT NULL,
  bytes  bigint NOT NULL,
  loaded timestamptz NOT NULL DEFAULT now(),
  used   timestamptz NOT NULL DEFAULT now()
);

-- What the policy of such a table asks, once for a query: all rows or none, by who may read the job.
CREATE FUNCTION almagest_access.may_read_job_for(caller text, job text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM almagest.jobs j
    WHERE j.id = job AND NOT j.doomed AND (j.anonymous OR j.owner_key = 'user:' || caller))
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.may_read_job_for(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.may_read_job_for(text, text) TO "${reader}";

CREATE FUNCTION almagest_access.may_read_job(job text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
  SELECT almagest_access.may_read_job_for(almagest_access.caller(), job)
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.may_read_job(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.may_read_job(text) TO "${reader}";
