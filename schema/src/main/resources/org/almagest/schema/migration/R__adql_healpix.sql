-- HEALPix in NESTED numbering (Gorski et al. 2005, ApJ 622, 759), for orders 0 to 29. Positions are in degrees. PL/pgSQL
-- because every step is used more than once, which an inlined SQL function would compute again each time.

-- The cell of a position; NULL for what is no position or no order.
CREATE OR REPLACE FUNCTION adql.healpix_index(hpx_order integer, lon float8, lat float8) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  nside bigint;
  z float8;
  za float8;
  turn float8;
  quarter integer;
  scale float8;
  up bigint;
  down bigint;
  face bigint;
  x bigint;
  y bigint;
BEGIN
  IF hpx_order NOT BETWEEN 0 AND 29 OR lat NOT BETWEEN -90 AND 90 OR abs(lon) NOT BETWEEN 0 AND 1e9 THEN
    RETURN NULL;
  END IF;
  nside := 1::bigint << hpx_order;
  z := sind(lat);
  za := abs(z);
  turn := lon / 90 - 4 * floor(lon / 360);
  IF turn >= 4 THEN
    turn := 0;
  END IF;
  IF za <= 2 / 3::float8 THEN
    up := floor(nside * (0.5 + turn - z * 0.75));
    down := floor(nside * (0.5 + turn + z * 0.75));
    x := down >> hpx_order;
    y := up >> hpx_order;
    face := CASE WHEN x = y THEN (y & 3) | 4 WHEN y < x THEN y & 3 ELSE (x & 3) + 8 END;
    x := down & (nside - 1);
    y := nside - 1 - (up & (nside - 1));
  ELSE
    quarter := least(3, floor(turn));
    scale := nside * CASE WHEN za < 0.99 THEN sqrt(3 * (1 - za)) ELSE cosd(lat) / sqrt((1 + za) / 3) END;
    up := least(nside - 1, floor((turn - quarter) * scale));
    down := least(nside - 1, floor((1 - turn + quarter) * scale));
    IF z >= 0 THEN
      face := quarter;
      x := nside - 1 - down;
      y := nside - 1 - up;
    ELSE
      face := quarter + 8;
      x := up;
      y := down;
    END IF;
  END IF;
  IF hpx_order <= 16 THEN
    x := x | (y << 32);
    x := (x | (x << 8)) & 71777214294589695;
    x := (x | (x << 4)) & 1085102592571150095;
    x := (x | (x << 2)) & 3689348814741910323;
    x := (x | (x << 1)) & 6148914691236517205;
    RETURN (face << (2 * hpx_order)) | (x & 4294967295) | ((x >> 32) << 1);
  END IF;
  RETURN (face << (2 * hpx_order)) | adql.spread_bits(x) | (adql.spread_bits(y) << 1);
END
$$;

-- The lower 32 bits with a zero before each.
CREATE OR REPLACE FUNCTION adql.spread_bits(n bigint) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  n := (n | (n << 16)) & 281470681808895;
  n := (n | (n << 8)) & 71777214294589695;
  n := (n | (n << 4)) & 1085102592571150095;
  n := (n | (n << 2)) & 3689348814741910323;
  RETURN (n | (n << 1)) & 6148914691236517205;
END
$$;

-- Every other bit, beginning with the lowest, brought together.
CREATE OR REPLACE FUNCTION adql.gather_bits(n bigint) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  n := n & 6148914691236517205;
  n := (n | (n >> 1)) & 3689348814741910323;
  n := (n | (n >> 2)) & 1085102592571150095;
  n := (n | (n >> 4)) & 71777214294589695;
  n := (n | (n >> 8)) & 281470681808895;
  RETURN (n | (n >> 16)) & 4294967295;
END
$$;

-- The centre of a cell; NULL if there is no such cell.
CREATE OR REPLACE FUNCTION adql.healpix_center(hpx_order integer, cell bigint) RETURNS spoint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  nside bigint;
  face integer;
  x bigint;
  y bigint;
  ring bigint;
  around bigint;
  width bigint;
  lat float8;
BEGIN
  IF hpx_order NOT BETWEEN 0 AND 29 OR cell < 0 OR cell >= 12::bigint << (2 * hpx_order) THEN
    RETURN NULL;
  END IF;
  nside := 1::bigint << hpx_order;
  face := cell >> (2 * hpx_order);
  x := adql.gather_bits(cell & ((1::bigint << (2 * hpx_order)) - 1));
  y := adql.gather_bits((cell & ((1::bigint << (2 * hpx_order)) - 1)) >> 1);
  ring := (2 + face / 4) * nside - x - y - 1;
  IF ring < nside THEN
    width := ring;
    lat := pi() / 2 - 2 * asin(ring / (nside * sqrt(6::float8)));
  ELSIF ring > 3 * nside THEN
    width := 4 * nside - ring;
    lat := 2 * asin(width / (nside * sqrt(6::float8))) - pi() / 2;
  ELSE
    width := nside;
    lat := asin((2 * nside - ring) * 2 / (3 * nside::float8));
  END IF;
  around := CASE face / 4 WHEN 1 THEN 2 * (face % 4) ELSE 2 * (face % 4) + 1 END * width + x - y;
  IF around < 0 THEN
    around := around + 8 * width;
  END IF;
  RETURN spoint(around * pi() / (4 * width), lat);
END
$$;

-- A Gaia source_id carries the cell of order 12 in its upper bits; NULL for other orders than 0 to 12.
CREATE OR REPLACE FUNCTION adql.gaia_healpix_index(hpx_order integer, source_id bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN source_id >> CASE WHEN hpx_order BETWEEN 0 AND 12 THEN 59 - 2 * hpx_order END;
