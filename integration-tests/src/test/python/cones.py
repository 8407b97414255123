"""Fifty random cones on demo.sky, asked both ways and checked against astropy."""
import random
import sys

import numpy
import pyvo
from astropy import units
from astropy.coordinates import SkyCoord

SEED = 20261120
AT_THE_RIM = 1e-9  # degrees: nobody's rounding is wrong there


def cones():
    """Longitude, latitude and radius in degrees; the first ones are the awkward ones."""
    yield from [
        (0.0, 90.0, 3.0),
        (0.0, -90.0, 3.0),
        (123.0, 89.5, 2.0),
        (300.0, -89.9, 1.0),
        (0.0, 0.0, 2.0),
        (360.0, 10.0, 2.0),
        (359.9, -45.0, 1.5),
        (0.05, 60.0, 1.5),
        (180.0, 0.0, 30.0),
        (10.0, 20.0, 90.0),
    ]
    dice = random.Random(SEED)
    for _ in range(40):
        sine = dice.uniform(-1, 1)
        yield dice.uniform(0, 360), numpy.degrees(numpy.arcsin(sine)), 10 ** dice.uniform(-1, 0.7)


def identifiers(service, condition):
    result = service.search(f"SELECT source_id FROM demo.sky WHERE {condition}", maxrec=1000000)
    return set(int(value) for value in result["source_id"])


def main(url):
    service = pyvo.dal.TAPService(url)
    sky = service.search("SELECT source_id, ra, dec FROM demo.sky", maxrec=1000000)
    assert len(sky) == 200000, f"demo.sky has {len(sky)} rows"
    ids = numpy.asarray(sky["source_id"])
    places = SkyCoord(numpy.asarray(sky["ra"]) * units.deg, numpy.asarray(sky["dec"]) * units.deg)
    total = 0
    for lon, lat, radius in cones():
        centre = SkyCoord(lon * units.deg, lat * units.deg)
        separation = places.separation(centre).deg
        inside = set(int(value) for value in ids[separation < radius - AT_THE_RIM])
        perhaps = set(int(value) for value in ids[separation <= radius + AT_THE_RIM])
        contains = identifiers(
            service, f"1 = CONTAINS(POINT(ra, dec), CIRCLE({lon}, {lat}, {radius}))")
        distance = identifiers(
            service, f"DISTANCE(POINT(ra, dec), POINT({lon}, {lat})) <= {radius}")
        cone = f"cone {lon} {lat} {radius}"
        assert contains == distance, f"{cone}: CONTAINS and DISTANCE differ: {contains ^ distance}"
        assert inside <= contains <= perhaps, f"{cone}: astropy differs: {contains ^ inside}"
        total += len(contains)
    print(total)


if __name__ == "__main__":
    main(sys.argv[1])
