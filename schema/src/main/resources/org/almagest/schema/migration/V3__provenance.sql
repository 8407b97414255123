-- Where values come from, what they are counted from, whom to cite, and what can be asked with them.

ALTER TABLE almagest.tables ADD COLUMN doi text, ADD COLUMN reference text;

-- "ICRS epoch=J2016.0", "TCB origin=2455197.5 refposition=BARYCENTER": what VOTable's COOSYS and TIMESYS will say.
ALTER TABLE almagest.columns ADD COLUMN frame text;

-- Services such as DataLink that take the values of a column as their ID.
CREATE TABLE almagest.services (
  schema_name text NOT NULL,
  table_name  text NOT NULL,
  column_name text NOT NULL,
  access_url  text NOT NULL,
  standard_id text,
  description text,
  PRIMARY KEY (schema_name, table_name, column_name),
  FOREIGN KEY (schema_name, table_name, column_name) REFERENCES almagest.columns ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.services
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
