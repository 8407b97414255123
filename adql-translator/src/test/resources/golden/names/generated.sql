SELECT COUNT(*), COUNT(ra), MAX(ra), ra+1 AS count_3, 2 FROM gaia.source GROUP BY ra;
?

SELECT 1, 2, SQRT(4);
?

SELECT c.count_2, c.expr_1 FROM (SELECT COUNT(*), COUNT(ra), 1+1 FROM gaia.source) AS c;
?
