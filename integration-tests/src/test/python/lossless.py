"""Reads the second column of every file of a folder with astropy; prints a line of JSON per file."""
import json
import pathlib
import sys
import warnings

import numpy
from astropy.table import Table


def plain(value):
    if value is None or value is numpy.ma.masked:
        return None
    if isinstance(value, (list, tuple, numpy.ndarray)):
        if isinstance(value, numpy.ndarray) and value.ndim == 0:
            return plain(value[()])
        return [plain(element) for element in value]
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return str(value)


def main(folder, format):
    warnings.simplefilter("ignore")
    for file in sorted(pathlib.Path(folder).iterdir()):
        try:
            column = Table.read(file, format=format).columns[1]
            print(json.dumps([plain(value) for value in column]))
        except Exception:
            print("unreadable")


if __name__ == "__main__":
    main(*sys.argv[1:])
