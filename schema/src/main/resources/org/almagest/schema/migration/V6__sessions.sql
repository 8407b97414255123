-- Who has signed in with a browser or a client that keeps cookies; the columns are Spring Session's.

CREATE TABLE almagest.sessions (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint NOT NULL,
  -- nobody has a session without an account
  principal_name        text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE
);
CREATE INDEX sessions_expiry ON almagest.sessions (expiry_time);
CREATE INDEX sessions_of_user ON almagest.sessions (principal_name);

CREATE TABLE almagest.sessions_attributes (
  session_primary_id char(36) NOT NULL REFERENCES almagest.sessions ON DELETE CASCADE,
  attribute_name     text NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
