"""Writes one small table in every format that astropy knows, for the operator to publish."""
import gzip
import pathlib
import sys

from astropy import units
from astropy.table import MaskedColumn, Table


def table():
    return Table(
        [
            MaskedColumn([1, 2, 3], name="id", dtype="int32", description="Number of the star"),
            MaskedColumn([10.5, 359.75, 0.25], name="ra", unit=units.deg),
            MaskedColumn([-20.25, 89.5, -90.0], name="dec", unit=units.deg),
            MaskedColumn([1.5, 0.0, -3.25], name="mag", dtype="float32", unit=units.mag,
                         mask=[False, True, False]),
            MaskedColumn(["Alpha", "Beta, or so", "Gamma"], name="label"),
        ]
    )


def main(folder):
    folder = pathlib.Path(folder)
    stars = table()
    stars.write(folder / "stars.csv", format="ascii.csv")
    stars.write(folder / "stars.ecsv", format="ascii.ecsv")
    stars.write(folder / "stars.fits", format="fits")
    stars.write(folder / "stars.vot", format="votable")
    (folder / "stars.csv.gz").write_bytes(gzip.compress((folder / "stars.csv").read_bytes()))


if __name__ == "__main__":
    main(sys.argv[1])
