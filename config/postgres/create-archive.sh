#!/usr/bin/env bash
# Makes the archive's database and its owner, which is no superuser: the server makes the reader role and
# the schemas itself, so it needs CREATEROLE; the extension needs a superuser, so it is made here.
set -euo pipefail

# The password goes in as a psql variable, which quotes it; it never stands on a command line.
PASSWORD=$(cat /run/secrets/almagest.db.password)
export PASSWORD
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 <<'SQL'
\getenv password PASSWORD
CREATE ROLE almagest LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE almagest OWNER almagest;
REVOKE CREATE, TEMPORARY ON DATABASE almagest FROM PUBLIC;
REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC;
\connect almagest
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE EXTENSION pg_sphere;
SQL
