-- What happened once and must not happen again, such as the publication of the demo catalogue.

CREATE TABLE almagest.milestones (
  name    text PRIMARY KEY,
  reached timestamptz NOT NULL DEFAULT now()
);
