-- The area that two regions share, in square degrees. Exact on the sphere: edges are great circles, circles small circles. Nothing
-- is decided by whether a point lies just inside or outside, so that shared edges and touching circles need no care.

-- The vertices of a polygon as unit vectors: x, y, z, x, y, z, ...
CREATE OR REPLACE FUNCTION adql.directions(p spoly) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  d float8[] := adql.degrees(p);
  v float8[] := '{}';
BEGIN
  FOR i IN 1 .. cardinality(d) / 2 LOOP
    v := v || ARRAY[cosd(d[2 * i]) * cosd(d[2 * i - 1]), cosd(d[2 * i]) * sind(d[2 * i - 1]), sind(d[2 * i])];
  END LOOP;
  RETURN v;
END
$$;

-- The area of the spherical triangle of three directions in steradians; negative if they run clockwise as seen from outside. By
-- differences, so that small ones keep their digits.
CREATE OR REPLACE FUNCTION adql.excess(
  cx float8, cy float8, cz float8, ax float8, ay float8, az float8, bx float8, by float8, bz float8) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 2 * atan2(
  cx * ((ay - cy) * (bz - cz) - (az - cz) * (by - cy))
    + cy * ((az - cz) * (bx - cx) - (ax - cx) * (bz - cz))
    + cz * ((ax - cx) * (by - cy) - (ay - cy) * (bx - cx)),
  1 + cx * ax + cy * ay + cz * az + ax * bx + ay * by + az * bz + bx * cx + by * cy + bz * cz);

-- The area of a polygon of directions in steradians, negative if it runs clockwise: the sum over its triangles with the first vertex.
CREATE OR REPLACE FUNCTION adql.signed_area(v float8[]) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  total float8 := 0;
BEGIN
  FOR i IN 1 .. cardinality(v) / 3 - 2 LOOP
    total := total
      + adql.excess(v[1], v[2], v[3], v[3 * i + 1], v[3 * i + 2], v[3 * i + 3], v[3 * i + 4], v[3 * i + 5], v[3 * i + 6]);
  END LOOP;
  RETURN total;
END
$$;

-- What of a polygon lies on the side of the great circle from a to b that is left of it (Sutherland and Hodgman 1974).
CREATE OR REPLACE FUNCTION adql.clipped(
  v float8[], ax float8, ay float8, az float8, bx float8, by float8, bz float8) RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  kept float8[] := '{}';
  n integer := cardinality(v);
  nx float8 := ay * (bz - az) - az * (by - ay);
  ny float8 := az * (bx - ax) - ax * (bz - az);
  nz float8 := ax * (by - ay) - ay * (bx - ax);
  x0 float8;
  y0 float8;
  z0 float8;
  side0 float8;
  side float8;
  length float8;
BEGIN
  IF n = 0 THEN
    RETURN kept;
  END IF;
  x0 := v[n - 2];
  y0 := v[n - 1];
  z0 := v[n];
  side0 := nx * (x0 - ax) + ny * (y0 - ay) + nz * (z0 - az);
  FOR i IN 1 .. n BY 3 LOOP
    side := nx * (v[i] - ax) + ny * (v[i + 1] - ay) + nz * (v[i + 2] - az);
    IF side0 * side < 0 THEN
      x0 := x0 * abs(side) + v[i] * abs(side0);
      y0 := y0 * abs(side) + v[i + 1] * abs(side0);
      z0 := z0 * abs(side) + v[i + 2] * abs(side0);
      length := sqrt(x0 * x0 + y0 * y0 + z0 * z0);
      kept := kept || ARRAY[x0 / length, y0 / length, z0 / length];
    END IF;
    x0 := v[i];
    y0 := v[i + 1];
    z0 := v[i + 2];
    side0 := side;
    IF side >= 0 THEN
      kept := kept || ARRAY[x0, y0, z0];
    END IF;
  END LOOP;
  RETURN kept;
END
$$;

-- Two polygons: one is a sum of triangles with its first vertex, each with its sign; the other is clipped by each of them.
CREATE OR REPLACE FUNCTION adql.overlap(p spoly, q spoly) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v float8[];
  w float8[];
  part float8[];
  total float8 := 0;
  sign integer;
  j integer;
  k integer;
BEGIN
  -- Not IF NOT: pgSphere declares && of two polygons to be its own negation.
  IF p && q THEN
    NULL;
  ELSE
    RETURN 0;
  END IF;
  v := adql.directions(p);
  w := adql.directions(q);
  FOR i IN 1 .. cardinality(w) / 3 - 2 LOOP
    sign := sign(adql.excess(w[1], w[2], w[3], w[3 * i + 1], w[3 * i + 2], w[3 * i + 3], w[3 * i + 4], w[3 * i + 5], w[3 * i + 6]));
    CONTINUE WHEN sign = 0;
    j := 3 * i + CASE WHEN sign > 0 THEN 0 ELSE 3 END;
    k := 3 * i + CASE WHEN sign > 0 THEN 3 ELSE 0 END;
    part := adql.clipped(v, w[1], w[2], w[3], w[j + 1], w[j + 2], w[j + 3]);
    part := adql.clipped(part, w[j + 1], w[j + 2], w[j + 3], w[k + 1], w[k + 2], w[k + 3]);
    part := adql.clipped(part, w[k + 1], w[k + 2], w[k + 3], w[1], w[2], w[3]);
    total := total + sign * adql.signed_area(part);
  END LOOP;
  RETURN pg_catalog.degrees(pg_catalog.degrees(abs(total)));
END
$$;

-- Two circles: two sectors less the two triangles of their centres with a point where they meet (L'Huilier).
CREATE OR REPLACE FUNCTION adql.overlap(c scircle, d scircle) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  r float8 := radius(c);
  s float8 := radius(d);
  apart float8 := 2 * asin(least(1, sqrt(sin((lat(center(c)) - lat(center(d))) / 2) ^ 2
    + cos(lat(center(c))) * cos(lat(center(d))) * sin((long(center(c)) - long(center(d))) / 2) ^ 2)));
  half float8 := (r + s + apart) / 2;
  steradians float8;
BEGIN
  IF half <= apart THEN
    RETURN 0;
  ELSIF half <= greatest(r, s) THEN
    steradians := 4 * pi() * sin(least(r, s) / 2) ^ 2;
  ELSE
    steradians := 8 * sin(r / 2) ^ 2 * atan2(sqrt(sin(half - r) * sin(half - apart)), sqrt(sin(half) * sin(half - s)))
      + 8 * sin(s / 2) ^ 2 * atan2(sqrt(sin(half - s) * sin(half - apart)), sqrt(sin(half) * sin(half - r)))
      - 8 * atan(sqrt(tan(half / 2) * tan((half - r) / 2) * tan((half - s) / 2) * tan((half - apart) / 2)));
  END IF;
  RETURN pg_catalog.degrees(pg_catalog.degrees(steradians));
END
$$;

-- What the wedge from direction c through the edge from a to b adds to the part of a circle around c, in steradians: where the
-- edge is inside the circle a triangle, where it is outside a sector. The second number is the angle of the wedge. Both are
-- negative if the edge runs clockwise.
CREATE OR REPLACE FUNCTION adql.wedge(
  radius float8, cx float8, cy float8, cz float8, ax float8, ay float8, az float8, bx float8, by float8, bz float8)
RETURNS float8[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  cap float8 := 2 * sin(radius / 2) ^ 2;
  nx float8 := ay * (bz - az) - az * (by - ay);
  ny float8 := az * (bx - ax) - ax * (bz - az);
  nz float8 := ax * (by - ay) - ay * (bx - ax);
  norm float8 := sqrt(nx * nx + ny * ny + nz * nz);
  tx float8;
  ty float8;
  tz float8;
  height float8;
  middle float8;
  half float8;
  along float8;
  cuts float8[];
  here float8 := 0;
  px float8 := ax;
  py float8 := ay;
  pz float8 := az;
  qx float8;
  qy float8;
  qz float8;
  angle float8;
  total float8 := 0;
  turn float8 := 0;
BEGIN
  IF norm = 0 THEN
    RETURN ARRAY[0, 0];
  END IF;
  nx := nx / norm;
  ny := ny / norm;
  nz := nz / norm;
  tx := ny * az - nz * ay;
  ty := nz * ax - nx * az;
  tz := nx * ay - ny * ax;
  height := nx * (cx - ax) + ny * (cy - ay) + nz * (cz - az);
  middle := atan2(tx * (cx - ax) + ty * (cy - ay) + tz * (cz - az), ax * cx + ay * cy + az * cz);
  along := atan2(norm, ax * bx + ay * by + az * bz);
  half := CASE WHEN abs(height) < sin(radius) THEN atan2(sqrt(sin(radius) ^ 2 - height * height), cos(radius)) ELSE 0 END;
  cuts := ARRAY[greatest(0, least(along, middle - half)), greatest(0, least(along, middle + half)), along];
  FOR i IN 1 .. 3 LOOP
    CONTINUE WHEN cuts[i] <= here;
    here := cuts[i];
    qx := CASE WHEN here = along THEN bx ELSE ax * cos(here) + tx * sin(here) END;
    qy := CASE WHEN here = along THEN by ELSE ay * cos(here) + ty * sin(here) END;
    qz := CASE WHEN here = along THEN bz ELSE az * cos(here) + tz * sin(here) END;
    angle := atan2(
      cx * ((py - cy) * (qz - cz) - (pz - cz) * (qy - cy))
        + cy * ((pz - cz) * (qx - cx) - (px - cx) * (qz - cz))
        + cz * ((px - cx) * (qy - cy) - (py - cy) * (qx - cx)),
      px * qx + py * qy + pz * qz - (px * cx + py * cy + pz * cz) * (qx * cx + qy * cy + qz * cz));
    turn := turn + angle;
    total := total + CASE WHEN i = 2 THEN adql.excess(cx, cy, cz, px, py, pz, qx, qy, qz) ELSE cap * angle END;
    px := qx;
    py := qy;
    pz := qz;
  END LOOP;
  RETURN ARRAY[total, turn];
END
$$;

-- A circle and a polygon. Around the antipode of the centre a polygon goes once clockwise as seen from the centre, or some part of a
-- turn if the antipode is on its edge; that part of the circle is not in it.
CREATE OR REPLACE FUNCTION adql.overlap(c scircle, p spoly) RETURNS float8
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v float8[];
  cx float8 := x(center(c));
  cy float8 := y(center(c));
  cz float8 := z(center(c));
  wedge float8[];
  total float8 := 0;
  turn float8 := 0;
  sign integer;
  j integer;
BEGIN
  IF NOT c && p THEN
    RETURN 0;
  END IF;
  v := adql.directions(p);
  sign := sign(adql.signed_area(v));
  FOR i IN 1 .. cardinality(v) BY 3 LOOP
    j := CASE WHEN i + 3 > cardinality(v) THEN 1 ELSE i + 3 END;
    wedge := adql.wedge(radius(c), cx, cy, cz, v[i], v[i + 1], v[i + 2], v[j], v[j + 1], v[j + 2]);
    total := total + sign * wedge[1];
    turn := turn + sign * wedge[2];
  END LOOP;
  IF spoint(long(center(c)) + pi(), -lat(center(c))) <@ p THEN
    total := total - 2 * sin(radius(c) / 2) ^ 2 * turn;
  END IF;
  RETURN pg_catalog.degrees(pg_catalog.degrees(greatest(0, total)));
END
$$;

CREATE OR REPLACE FUNCTION adql.overlap(p spoly, c scircle) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN adql.overlap(c, p);

-- A point has no area.
CREATE OR REPLACE FUNCTION adql.overlap(p spoint, q spoint) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 0;

CREATE OR REPLACE FUNCTION adql.overlap(p spoint, q scircle) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 0;

CREATE OR REPLACE FUNCTION adql.overlap(p spoint, q spoly) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 0;

CREATE OR REPLACE FUNCTION adql.overlap(p scircle, q spoint) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 0;

CREATE OR REPLACE FUNCTION adql.overlap(p spoly, q spoint) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 0;
