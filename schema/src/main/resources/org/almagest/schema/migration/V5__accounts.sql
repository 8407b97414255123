-- Who may sign in, and what they did; nobody but the service's role is granted anything.

CREATE TABLE almagest.users (
  -- one spelling, usable as an identifier
  name          text COLLATE "C" PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9_]{0,57}$'),
  full_name     text,
  email         text,
  role          text NOT NULL DEFAULT 'USER' CHECK (role IN ('USER', 'OPERATOR')),
  -- Argon2, with its salt and parameters; none for those who come by other ways only
  password      text,
  disabled      boolean NOT NULL DEFAULT false,
  expires       timestamptz,
  -- where they differ from the archive's own
  result_bytes  bigint CHECK (result_bytes >= 0),
  queued_jobs   integer CHECK (queued_jobs >= 0),
  created       timestamptz NOT NULL DEFAULT now(),
  signed_in     timestamptz,
  -- tokens without a record of their own that were made before are void
  tokens_from   timestamptz NOT NULL DEFAULT now()
);

-- What others know a user by: subjects of issuers, certificates.
CREATE TABLE almagest.user_links (
  kind      text NOT NULL CHECK (kind IN ('SUBJECT', 'CERTIFICATE', 'DISTINGUISHED_NAME')),
  -- of the subject's issuer; empty for the other kinds
  issuer    text NOT NULL DEFAULT '',
  value     text NOT NULL,
  user_name text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE,
  created   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, issuer, value)
);
CREATE INDEX user_links_of_user ON almagest.user_links (user_name);

-- Where a user has signed in from with a password: failures elsewhere do not keep them out there.
CREATE TABLE almagest.sign_in_places (
  user_name text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE,
  place     text NOT NULL,
  latest    timestamptz NOT NULL,
  PRIMARY KEY (user_name, place)
);

CREATE TABLE almagest.audit (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL DEFAULT now(),
  node     text NOT NULL,
  action   text NOT NULL,
  who      text,
  address  text NOT NULL,
  what     text,
  done     boolean NOT NULL,
  note     text
);
CREATE INDEX audit_at ON almagest.audit (at);
CREATE INDEX audit_who ON almagest.audit (who, at);
