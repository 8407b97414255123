WITH bright AS (SELECT source_id, ra AS alpha FROM gaia.source WHERE mag < 5) SELECT alpha FROM bright;
?

WITH a AS (SELECT ra FROM gaia.source), b AS (SELECT a.ra, 2 AS two FROM a) SELECT x.ra, y.two FROM b AS x JOIN b AS y ON x.ra = y.ra;
?

WITH source AS (SELECT ra FROM gaia.lite) SELECT ra FROM source;
?

WITH a AS (SELECT ra FROM a) SELECT ra FROM a;
?

WITH a AS (SELECT ra FROM gaia.source), A AS (SELECT 1 AS x) SELECT ra FROM a;
?

WITH bright AS (SELECT ra FROM gaia.source) SELECT ra FROM brigth;
?

WITH a AS (SELECT ra FROM gaia.source) SELECT dec FROM a;
?
