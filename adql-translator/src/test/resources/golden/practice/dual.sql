SELECT 1 + 1, PI() FROM dual;
SELECT (1 + 1), pi() LIMIT 1000

SELECT 'a' || 'b' AS joined;
SELECT ('a' || 'b') LIMIT 1000

SELECT x FROM DUAL;
# error: line 1:8: column "x" is unknown, for there is no FROM

SELECT * FROM dual;
# error: line 1:8: * needs a FROM to take its columns from

SELECT a.ra FROM dual, gaia.source AS a;
# error: line 1:18: table "dual" does not exist; TAP_SCHEMA.tables lists what does
