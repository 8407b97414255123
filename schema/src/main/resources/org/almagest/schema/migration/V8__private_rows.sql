-- Rows that not everybody may see: who belongs together, which rows of which table are theirs, and how a session of the reader
-- proves whom it reads for.

CREATE TABLE almagest.groups (
  id          text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[[:graph:]]([[:print:]]{0,98}[[:graph:]])?$'),
  -- none for those of the operator; nobody makes one that a restriction might already name
  owner       text COLLATE "C" REFERENCES almagest.users ON DELETE CASCADE
              CHECK (owner IS NULL OR starts_with(id, owner || '.')),
  title       text,
  description text,
  created     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX groups_of_owner ON almagest.groups (owner);

CREATE TABLE almagest.group_members (
  group_id  text COLLATE "C" NOT NULL REFERENCES almagest.groups ON DELETE CASCADE,
  user_name text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE,
  added     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_name, group_id)
);
CREATE INDEX members_of_group ON almagest.group_members (group_id);

-- A row is seen if every restriction of its table lets it pass. What PostgreSQL enforces is a policy for each.
CREATE TABLE almagest.restrictions (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  schema_name    text NOT NULL,
  table_name     text NOT NULL,
  -- ADQL; none for all rows
  condition      text,
  public_from    timestamptz,
  release_column text CHECK (release_column IS NULL OR public_from IS NULL),
  group_id       text COLLATE "C",
  group_column   text CHECK (group_column IS NULL OR group_id IS NULL),
  -- the policy, and the columns that it looks at: true names, names and types in PostgreSQL
  visible        text NOT NULL,
  columns        text[] NOT NULL,
  sql_columns    text[] NOT NULL CHECK (cardinality(sql_columns) = cardinality(columns)),
  sql_types      text[] NOT NULL CHECK (cardinality(sql_types) = cardinality(columns)),
  made           timestamptz NOT NULL DEFAULT now(),
  -- a table may be replaced by another of its name, but not go away and leave its restrictions
  FOREIGN KEY (schema_name, table_name) REFERENCES almagest.tables ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX restrictions_of_table ON almagest.restrictions (schema_name, table_name);

CREATE FUNCTION almagest.restrictions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('almagest_restrictions', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.restrictions
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.restrictions_changed();
-- a view that is published may show a restricted table
CREATE TRIGGER restrictions_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.tables
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.restrictions_changed();

-- What passes are signed with (RFC 2104, SHA-256): the key, and the key as both hashes begin with it. Any of the keys is good.
CREATE TABLE almagest.pass_keys (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key       bytea NOT NULL CHECK (octet_length(key) = 32),
  inner_pad bytea NOT NULL CHECK (octet_length(inner_pad) = 64),
  outer_pad bytea NOT NULL CHECK (octet_length(outer_pad) = 64),
  made      timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.pass_keys
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.restrictions_changed();

CREATE FUNCTION almagest.new_pass_key() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- four times 122 bits of PostgreSQL's strong random numbers
  key       bytea := sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8'));
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. 31 LOOP
    inner_pad := set_byte(inner_pad, i, get_byte(inner_pad, i) # get_byte(key, i));
    outer_pad := set_byte(outer_pad, i, get_byte(outer_pad, i) # get_byte(key, i));
  END LOOP;
  INSERT INTO almagest.pass_keys (key, inner_pad, outer_pad) VALUES (key, inner_pad, outer_pad);
END
$$;
REVOKE EXECUTE ON FUNCTION almagest.new_pass_key() FROM PUBLIC;
SELECT almagest.new_pass_key();

CREATE SCHEMA almagest_access;
GRANT USAGE ON SCHEMA almagest_access TO "${reader}";

-- The groups of whom this transaction reads for; none for nobody. Who that is, the setting almagest.pass says: a login name, a
-- colon, and the HMAC in hexadecimal of what the pass is good for: the name, the session's process and the microsecond in which
-- the transaction began. No other transaction can use it.
CREATE FUNCTION almagest_access.groups_in(process integer) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pass   text := current_setting('almagest.pass', true);
  caller text := split_part(pass, ':', 1);
  good   text;
BEGIN
  IF pass IS NULL OR pass !~ '^[a-z][a-z0-9_]{0,57}:[0-9a-f]{64}$' THEN
    RETURN '{}';
  END IF;
  good := concat_ws(':', caller, process, (extract(epoch FROM transaction_timestamp()) * 1000000)::bigint);
  -- hashed once more, so that the time a comparison takes tells nothing
  IF NOT EXISTS (
    SELECT FROM almagest.pass_keys k
    WHERE sha256(k.key || sha256(k.outer_pad || sha256(k.inner_pad || convert_to(good, 'UTF8'))))
      = sha256(k.key || decode(split_part(pass, ':', 2), 'hex')))
  THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(
    SELECT g.id::text
    FROM almagest.groups g
    WHERE EXISTS (
        SELECT FROM almagest.users u
        WHERE u.name = caller AND NOT u.disabled AND (u.expires IS NULL OR u.expires > now()))
      AND (g.owner = caller
        OR EXISTS (SELECT FROM almagest.group_members m WHERE m.group_id = g.id AND m.user_name = caller)));
END
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.groups_in(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.groups_in(integer) TO "${reader}";

-- What policies ask. A worker of a parallel query stands for the process that leads it, which only the session's own role may see.
CREATE FUNCTION almagest_access.groups() RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN almagest_access.groups_in(
    coalesce((SELECT leader_pid FROM pg_stat_get_activity(pg_backend_pid())), pg_backend_pid()));
END
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.groups() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.groups() TO "${reader}";

-- The restricted tables, and all views on them; leaks, if the reader role sees rows there whatever the restrictions say; unbound,
-- if that is for what the role is: no policy binds a table's owner, members of it, superusers and roles with BYPASSRLS.
CREATE VIEW almagest.restricted_relations AS
WITH RECURSIVE found(oid) AS (
  SELECT c.oid
  FROM almagest.restrictions r
  JOIN almagest.tables t USING (schema_name, table_name)
  JOIN pg_namespace n ON n.nspname = t.sql_schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.sql_name
  UNION
  SELECT w.ev_class
  FROM found f
  JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = f.oid AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_rewrite w ON w.oid = d.objid AND w.ev_class <> f.oid
)
SELECT
  format('%I.%I', n.nspname, c.relname) AS relation,
  c.relkind AS kind,
  t.schema_name,
  t.table_name,
  has_any_column_privilege('${reader}', c.oid, 'SELECT') AND CASE
    WHEN c.relkind = 'm' THEN true
    WHEN c.relkind = 'v' THEN NOT coalesce(
      (SELECT o.option_value::boolean FROM pg_options_to_table(c.reloptions) o WHERE o.option_name = 'security_invoker'), false)
    ELSE NOT c.relrowsecurity OR reader.unbound
  END AS leaks,
  reader.unbound
FROM found f
JOIN pg_class c ON c.oid = f.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT c.relkind NOT IN ('m', 'v') AND (r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, c.relowner, 'MEMBER')) AS unbound
  FROM pg_roles r
  WHERE r.rolname = '${reader}'
) reader
LEFT JOIN almagest.tables t ON t.sql_schema = n.nspname AND t.sql_name = c.relname;
