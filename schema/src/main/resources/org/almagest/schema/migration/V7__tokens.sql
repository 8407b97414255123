-- What may be brought along in place of a password; nobody but the service's role is granted anything.

-- Tokens that users make for themselves.
CREATE TABLE almagest.tokens (
  id        text COLLATE "C" PRIMARY KEY,
  user_name text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE,
  -- SHA-256 of its secret part, which has 256 bits of chance
  secret    bytea NOT NULL,
  label     text NOT NULL,
  -- words with spaces between them
  scopes    text NOT NULL,
  created   timestamptz NOT NULL,
  expires   timestamptz,
  last_used timestamptz,
  revoked   timestamptz
);
CREATE INDEX tokens_of_user ON almagest.tokens (user_name);

-- The keys that tokens (JWT) are signed with, shared by all nodes.
CREATE TABLE almagest.signing_keys (
  id          text COLLATE "C" PRIMARY KEY,
  -- with its private half
  jwk         text NOT NULL,
  created     timestamptz NOT NULL,
  signs_until timestamptz NOT NULL
);

-- One for each password given to the token endpoint: what may be renewed without it.
CREATE TABLE almagest.refresh_families (
  id          text COLLATE "C" PRIMARY KEY,
  user_name   text COLLATE "C" NOT NULL REFERENCES almagest.users ON DELETE CASCADE,
  scopes      text NOT NULL,
  -- the user's tokens_from when the password was given
  tokens_from timestamptz NOT NULL,
  signed_in   timestamptz NOT NULL,
  ends        timestamptz NOT NULL
);
CREATE INDEX refresh_families_of_user ON almagest.refresh_families (user_name);
CREATE INDEX refresh_families_ends ON almagest.refresh_families (ends);

-- Each is good for one use; a second use gives the whole family away as stolen.
CREATE TABLE almagest.refresh_tokens (
  id     text COLLATE "C" PRIMARY KEY,
  family text COLLATE "C" NOT NULL REFERENCES almagest.refresh_families ON DELETE CASCADE,
  secret bytea NOT NULL,
  used   timestamptz
);
CREATE INDEX refresh_tokens_of_family ON almagest.refresh_tokens (family);

-- Tokens (JWT), or families of them, that were revoked before their time.
CREATE TABLE almagest.revoked_tokens (
  id    text COLLATE "C" PRIMARY KEY,
  until timestamptz NOT NULL
);
