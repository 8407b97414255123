"""The same result as a file of each format, compared with the VOTable of BINARY2 by astropy."""
import io
import json
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

import numpy
from astropy.io import fits
from astropy.table import Table

QUERY = "SELECT * FROM messier.objects ORDER BY designation"


def answer(url, response_format, **more):
    parameters = {"LANG": "ADQL", "QUERY": QUERY, "RESPONSEFORMAT": response_format, **more}
    with urlopen(url + "/sync?" + urlencode(parameters)) as response:
        return response.read()


def plain(value):
    """A value as Python has it; None for a null, for NaN and for no text."""
    if value is numpy.ma.masked:
        return None
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, bytes):
        value = value.decode()
    return None if value != value or value == "" else value


def from_json(value, datatype):
    return plain(numpy.float32(value) if datatype == "float" and value is not None else value)


def rows(table):
    return [[plain(value) for value in row] for row in table]


def main(url):
    votable = Table.read(io.BytesIO(answer(url, "votable")), format="votable")
    expected = rows(votable)
    assert len(expected) > 50, len(expected)

    for response_format, reader in (
        ("application/fits", "fits"),
        ("text/x-ecsv", "ascii.ecsv"),
        ("votable/b", "votable"),
    ):
        table = Table.read(io.BytesIO(answer(url, response_format)), format=reader)
        assert table.colnames == votable.colnames, (response_format, table.colnames)
        assert str(table["ra"].unit) == "deg", response_format
        assert rows(table) == expected, response_format

    document = json.loads(answer(url, "application/json"))
    assert [column["name"] for column in document["metadata"]] == votable.colnames
    assert document["status"] == "OK", document["status"]
    datatypes = [column["datatype"] for column in document["metadata"]]
    data = [list(map(from_json, row, datatypes)) for row in document["data"]]
    assert data == expected, [pair for pair in zip(data, expected) if pair[0] != pair[1]][:3]

    cut = fits.open(io.BytesIO(answer(url, "application/fits", MAXREC=3)))
    cut.verify("exception")
    assert cut[1].header["QSTATUS"] == "OVERFLOW" and cut[1].header["NAXIS2"] == 3
    cut = json.loads(answer(url, "json", MAXREC=3))
    assert cut["status"] == "OVERFLOW" and len(cut["data"]) == 3 and cut["message"]


if __name__ == "__main__":
    main(sys.argv[1])
