-- The tables of GoldenCatalogue, for running the expected SQL: needs pgSphere and the functions of schema adql.
CREATE SCHEMA gaia;
CREATE TABLE gaia.source (
  source_id bigint PRIMARY KEY, ra float8 NOT NULL, "dec" float8 NOT NULL, parallax float8, pm real, mag real,
  flux numeric(20,5), nobs smallint, nvis integer, flag boolean, obs_time timestamp, obs_date date, name text,
  title varchar(40), code char(4), dr varchar(10), "Size" float8, spectrum real[], uid uuid, meta json, span interval,
  clock time, raw bytea, parallax_error real, pmra float8, pmdec float8, rv real, lgg real, hms float8
);
CREATE INDEX source_position ON gaia.source USING gist (spoint(radians(ra),radians("dec")));
CREATE TABLE gaia.lite (source_id bigint, ra float8, "dec" float8, mag real);
CREATE SCHEMA tmass;
CREATE TABLE tmass.psc (
  id bigint PRIMARY KEY, raj2000 float8 NOT NULL, dej2000 float8 NOT NULL, j real, source_id bigint, radius float8
);
CREATE INDEX psc_position ON tmass.psc USING gist (spoint(radians(raj2000),radians(dej2000)));
CREATE SCHEMA obs;
CREATE TABLE obs.fields (
  id integer PRIMARY KEY, s_ra float8, s_dec float8, pos spoint, cone scircle, s_region spoly, plain_pos float8[],
  plain_circle float8[], plain_region float8[], coverage smoc, title text, source_id bigint, t_min float8
);
CREATE INDEX fields_pos ON obs.fields USING gist (pos);
CREATE TABLE obs.lite ("Ra" float8, ra float8, "RA" float8, other integer);
CREATE SCHEMA "odd schema";
CREATE TABLE "odd schema"."Odd ""Table" ("a ""col" integer, "select" text);
CREATE SCHEMA vizier;
CREATE TABLE vizier."J/A+A/605/L8/quasar_a" (recno integer, "_RAJ2000" float8, "e_RAJ2000" real, "[Fe/H]" real);

-- A few rows, so that results can be checked.
INSERT INTO gaia.source (source_id, ra, "dec", parallax, pm, mag, flux, nobs, nvis, flag, obs_time, obs_date, name, title, code, dr, "Size", spectrum)
  VALUES (1, 10, 20, 1.5, 3, 12, 250.5, 3, 4, true, '2016-01-31 12:30:00', '2016-01-31', 'Å', 'first', 'ab', 'dr3', 2.5, '{1,2,3}'),
         (2, 359.9, -89, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
         (3, 10.5, 20, 0.5, 1, 15, 100, 7, 2, false, '2017-06-01 00:00:00', '2017-06-01', 'M31', 'it''s', 'cd', 'dr3', 0.5, '{4}');
INSERT INTO gaia.lite VALUES (1, 10, 20, 12), (4, 180, 0, 9);
INSERT INTO tmass.psc VALUES (1, 10, 20, 9.5, 1, 0.5), (2, 100, -45, 8, NULL, 1);
INSERT INTO obs.fields (id, s_ra, s_dec, pos, cone, s_region, plain_pos, plain_circle, plain_region, title, source_id, t_min)
  VALUES (1, 10, 20, spoint(radians(10), radians(20)), scircle(spoint(radians(10), radians(20)), radians(1)), spoly '{(9d,19d),(11d,19d),(11d,21d),(9d,21d)}',
          '{10,20}', '{10,20,1}', '{9,19,11,19,11,21}', 'field', 1, 57388),
         (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO obs.lite VALUES (1, 2, 3, 4);
INSERT INTO "odd schema"."Odd ""Table" VALUES (5, 'x');
