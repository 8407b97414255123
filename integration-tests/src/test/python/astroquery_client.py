"""What people do with astroquery's TapPlus, without logging in."""
import sys

from astroquery.utils.tap.core import TapPlus


def main(url):
    tap = TapPlus(url=url)

    tables = {table.name.split(".", 1)[-1] if table.name.count(".") == 2 else table.name: table
              for table in tap.load_tables()}
    assert any(name.endswith("messier.objects") for name in tables), sorted(tables)
    assert len(tap.load_tables(only_names=True)) == len(tables)

    sky = tap.load_table("demo.sky")
    ra = next(column for column in sky.columns if column.name == "ra")
    assert ra.unit == "deg" and int(ra.flags) & 3 == 1, (ra.unit, ra.flags)

    query = "SELECT designation, ra, dec, v_mag FROM messier.objects WHERE v_mag < 5 ORDER BY v_mag"
    votable = tap.launch_job(query).get_results()
    assert len(votable) > 3 and votable.colnames == ["designation", "ra", "dec", "v_mag"], votable
    assert str(votable["ra"].unit) == "deg"

    csv = tap.launch_job(query, output_format="csv").get_results()
    assert list(csv["designation"]) == list(votable["designation"]), (csv, votable)

    try:
        tap.launch_job("SELECT designatio FROM messier.objects")
    except Exception as error:
        assert "did you mean" in str(error), error
    else:
        raise AssertionError("an unknown column went through")


if __name__ == "__main__":
    main(sys.argv[1])
