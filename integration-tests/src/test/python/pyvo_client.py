"""What people do with pyvo: metadata, synchronous queries, errors."""
import sys

import pyvo


def main(url):
    service = pyvo.dal.TAPService(url)

    assert service.available, "availability"
    assert service.maxrec > 0, "output limit of the capabilities"

    names = list(service.tables.keys())
    assert "messier.objects" in names, names
    columns = service.tables["messier.objects"].columns
    ra = next(column for column in columns if column.name == "ra")
    assert ra.unit == "deg" and ra.ucd.startswith("pos.eq.ra"), ra

    result = service.search("SELECT designation, ra, dec FROM messier.objects ORDER BY designation")
    assert len(result) == 110, len(result)
    assert result.fieldnames == ("designation", "ra", "dec"), result.fieldnames
    assert str(result.getdesc("ra").unit) == "deg"
    assert isinstance(result[0]["designation"], str), type(result[0]["designation"])

    table = service.search(
        "SELECT * FROM messier.objects", responseformat="votable/td").to_table()
    assert len(table) == 110

    nothing = service.search("SELECT designation FROM messier.objects WHERE designation = 'M 999'")
    assert len(nothing) == 0

    cut = service.search("SELECT designation FROM messier.objects", maxrec=7)
    assert len(cut) == 7

    try:
        service.search("SELECT designatio FROM messier.objects")
    except pyvo.dal.DALQueryError as error:
        assert "did you mean" in str(error), error
    else:
        raise AssertionError("an unknown column went through")


if __name__ == "__main__":
    main(sys.argv[1])
