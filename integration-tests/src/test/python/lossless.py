"""Reads every file of a folder; prints, as a line of JSON per file, the names of its columns and the values of the second."""
import json
import pathlib
import sys
import warnings

import numpy
from astropy.table import Table

TRUTHS = {ord("T"): "true", ord("F"): "false", 0: None}


def plain(value):
    if value is None or value is numpy.ma.masked:
        return None
    if isinstance(value, numpy.chararray):  # from the heap of FITS: characters
        return "".join(value.view(numpy.ndarray))
    if isinstance(value, numpy.ndarray) and value.dtype == numpy.int8:  # and the letters T and F
        return [TRUTHS[letter] for letter in value]
    if isinstance(value, (list, tuple, numpy.ndarray)):
        if isinstance(value, numpy.ndarray) and value.ndim == 0:
            return plain(value[()])
        return [plain(element) for element in value]
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return str(value)


def read_table(file, format):
    table = Table.read(file, format=format)
    return table.colnames, table.columns[1]


def read_json(file):
    result = json.loads(file.read_text(encoding="utf-8"))
    return [column["name"] for column in result["metadata"]], [row[1] for row in result["data"]]


def main(folder, format):
    warnings.simplefilter("ignore")
    for file in sorted(pathlib.Path(folder).iterdir()):
        try:
            names, values = read_json(file) if format == "json" else read_table(file, format)
            print(json.dumps([names, [plain(value) for value in values]]))
        except Exception:
            print("unreadable")


if __name__ == "__main__":
    main(*sys.argv[1:])
