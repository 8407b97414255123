"""Uploads and tables of one's own with astroquery's TapPlus and GaiaClass over https."""
import os
import sys
import tempfile

import astropy.units as u
from astropy.table import MaskedColumn, Table
from astroquery.gaia import GaiaClass
from astroquery.utils.tap.conn.tapconn import TapConn
from astroquery.utils.tap.core import TapPlus

USER, PASSWORD = os.environ["SIGN_IN_USER"], os.environ["SIGN_IN_PASSWORD"]
SCHEMA = "user_" + USER
BRIGHT = "SELECT designation, ra, dec FROM messier.objects WHERE v_mag < 5 ORDER BY v_mag"


def connection(host, port, sslport, context):
    return TapConn(False, host, server_context=context, port=port, sslport=sslport, tap_context="tap",
                   upload_context="Upload", table_edit_context="TableTool", data_context="data",
                   datalink_context="datalink")


def gaia(host, port, sslport):
    data = TapPlus(connhandler=connection(host, port, sslport, "data-server"))
    return GaiaClass(tap_plus_conn_handler=connection(host, port, sslport, "tap-server"), datalink_handler=data)


def stars():
    table = Table({"name": ["Sirius", "Vega", "Polaris ΑΒ"], "ra": [101.28715, 279.23473, 37.95456] * u.deg,
                   "dec": [-16.71612, 38.78369, 89.26411] * u.deg})
    table["mag"] = MaskedColumn([-1.46, 0.03, 0.0], mask=[False, False, True], unit="mag")
    table["n"] = MaskedColumn([1, 2, 3], mask=[True, False, False])
    return table


def fails(what, *parts):
    try:
        what()
    except Exception as error:
        assert all(part in str(error) for part in parts), error
    else:
        raise AssertionError("was not refused: %s" % (parts,))


def rows(archive, name, order="ra"):
    return archive.launch_job("SELECT * FROM %s ORDER BY %s" % (name, order)).get_results()


def temporary(archive, folder):
    """Tables that come along with queries: of nobody known too."""
    path = os.path.join(folder, "stars.vot")
    stars().write(path, format="votable", overwrite=True)
    query = "SELECT * FROM tap_upload.mine ORDER BY ra"
    for launch in (archive.launch_job, archive.launch_job_async):
        for resource in (stars(), path):
            found = launch(query, upload_resource=resource, upload_table_name="mine").get_results()
            assert list(found["name"]) == ["Polaris ΑΒ", "Sirius", "Vega"], found
            assert found["mag"].mask[0] and found["n"].mask[1] and not found["n"].mask[0], found
            assert found["ra"].unit == u.deg and found["mag"].unit == u.mag, found.info
    fails(lambda: archive.launch_job("SELECT * FROM tap_upload.other", upload_resource=stars(),
                                     upload_table_name="mine"), "other")


def uploaded(archive, folder, site):
    vot, csv, ecsv = (os.path.join(folder, "stars." + end) for end in ("vot", "csv", "ecsv"))
    stars().write(vot, format="votable", overwrite=True)
    stars().write(csv, format="ascii.csv", overwrite=True)
    stars().write(ecsv, format="ascii.ecsv", overwrite=True)
    for name, resource, form in (("by_file", vot, None), ("by_csv", csv, "csv"), ("by_ecsv", ecsv, "ecsv"),
                                 ("by_table", stars(), None), ("by_url", site + "/stars.vot", "votable")):
        archive.upload_table(upload_resource=resource, table_name=name, table_description="as " + name, format=form)
        found = rows(archive, SCHEMA + "." + name)
        assert len(found) == 3 and abs(found["ra"][1] - 101.28715) < 1e-12, (name, found)
        assert found["name"][0] == "Polaris ΑΒ", (name, found)
        table = archive.load_table(SCHEMA + "." + name)
        assert table.description == "as " + name, (name, table.description)
        if name not in ("by_csv",):
            assert {c.name: c.unit for c in table.columns}["ra"] == "deg", name
    fails(lambda: archive.upload_table(upload_resource=stars(), table_name="by_file"), "409", "by_file")
    fails(lambda: archive.upload_table(upload_resource=stars(), table_name="no good"), "400")
    fails(lambda: archive.upload_table(upload_resource=site + "/missing.vot", table_name="missing"), "404")
    fails(lambda: rows(archive, SCHEMA + ".missing"), "missing")


def from_jobs(archive):
    job = archive.launch_job_async(BRIGHT)
    archive.upload_table_from_job(job)
    archive.upload_table_from_job(job.jobid, table_name="bright", table_description="those one sees")
    expected = list(job.get_results()["designation"])
    for name in ("t" + job.jobid, "bright"):
        found = rows(archive, SCHEMA + "." + name, "ra")
        assert sorted(found["designation"]) == sorted(expected), (name, found)
    assert archive.load_table(SCHEMA + ".bright").description == "those one sees"
    assert archive.load_table(SCHEMA + ".t" + job.jobid).description == BRIGHT
    again = archive.launch_job('SELECT TOP 2 designation, ra FROM job_upload."job%s" ORDER BY ra' % job.jobid)
    assert len(again.get_results()) == 2


def edited(archive):
    name = SCHEMA + ".by_table"
    archive.update_user_table(table_name=name, list_of_changes=[
        ["ra", "flags", "Ra"], ["dec", "flags", "Dec"], ["mag", "ucd", "phot.mag;em.opt.V"],
        ["mag", "utype", "stars:mag"], ["n", "indexed", True]])
    columns = {column.name: column for column in archive.load_table(name).columns}
    assert columns["mag"].ucd == "phot.mag;em.opt.V" and columns["mag"].utype == "stars:mag", columns["mag"]
    assert columns["n"].flag == "indexed", columns["n"].flag
    assert int(columns["ra"].flags) & 1 and int(columns["dec"].flags) & 2, (columns["ra"].flags, columns["dec"].flags)
    archive.update_user_table(table_name=name, list_of_changes=[["n", "indexed", False]])
    columns = {column.name: column for column in archive.load_table(name).columns}
    assert columns["n"].flag != "indexed" and columns["mag"].ucd == "phot.mag;em.opt.V"
    archive.set_ra_dec_columns(table_name=SCHEMA + ".by_file", ra_column_name="ra", dec_column_name="dec")
    columns = {column.name: column for column in archive.load_table(SCHEMA + ".by_file").columns}
    assert int(columns["ra"].flags) & 1 and int(columns["dec"].flags) & 2


def renamed(archive):
    archive.rename_table(table_name=SCHEMA + ".by_csv", new_table_name=SCHEMA + ".renamed",
                         new_column_names_dict={"name": "star", "n": "number"})
    assert set(rows(archive, SCHEMA + ".renamed").colnames) == {"star", "ra", "dec", "mag", "number"}
    fails(lambda: rows(archive, SCHEMA + ".by_csv"), "by_csv")
    archive.rename_table(table_name=SCHEMA + ".renamed", new_column_names_dict={"star": "name"})
    assert "name" in rows(archive, SCHEMA + ".renamed").colnames
    archive.rename_table(table_name="renamed", new_table_name="by_csv")
    assert len(rows(archive, SCHEMA + ".by_csv")) == 3


def matched(archive):
    archive.cross_match(full_qualified_table_name_a=SCHEMA + ".bright",
                        full_qualified_table_name_b="messier.objects", results_table_name="xmatch", radius=1.0)
    found = archive.launch_job("SELECT * FROM %s.xmatch" % SCHEMA).get_results()
    size = len(rows(archive, SCHEMA + ".bright"))
    assert len(found) == size and len(found.colnames) >= 3, (size, found)
    distance = [name for name in found.colnames if "dist" in name.lower() or "separation" in name.lower()]
    assert distance and max(found[distance[0]]) < 1e-6, found
    fails(lambda: archive.cross_match(full_qualified_table_name_a=SCHEMA + ".nothing",
                                      full_qualified_table_name_b="messier.objects", results_table_name="none"))


def matched_basic(archive):
    """What cross_match_basic of newer releases sends."""
    name = SCHEMA + ".bright"
    assert archive.load_table(name) and archive.load_table("messier.objects")
    archive.update_user_table(table_name=name, list_of_changes=[
        ["ra", "flags", "Ra"], ["ra", "indexed", True], ["dec", "flags", "Dec"], ["dec", "indexed", True]])
    query = """
            SELECT a.*, DISTANCE(
                a.ra, a.dec,
                b.ra, b.dec) AS separation, b.*
            FROM %s AS a JOIN messier.objects AS b
            ON DISTANCE(
                a.ra, a.dec,
                b.ra, b.dec) < %s
            """ % (name, 1 / 3600)
    found = archive.launch_job_async(query=query, name="basic").get_results()
    assert len(found) == len(rows(archive, name)) and max(found["separation"]) < 1e-6, found


def deleted(archive):
    for name in ("by_file", SCHEMA + ".by_csv"):
        archive.delete_user_table(table_name=name)
        fails(lambda: rows(archive, name if "." in name else SCHEMA + "." + name), "by_")
    archive.delete_user_table(table_name="by_table", force_removal=True)
    fails(lambda: archive.delete_user_table(table_name="by_table"), "404", "by_table")
    fails(lambda: archive.delete_user_table(table_name="messier.objects"), "40")


def main(host, port, sslport, site):
    archive = gaia(host, port, sslport)
    with tempfile.TemporaryDirectory() as folder:
        temporary(archive, folder)
        fails(lambda: archive.upload_table(upload_resource=stars(), table_name="mine"), "401")
        archive.login(user=USER, password=PASSWORD)
        temporary(archive, folder)
        uploaded(archive, folder, site)
        from_jobs(archive)
        edited(archive)
        renamed(archive)
        matched(archive)
        matched_basic(archive)
        deleted(archive)
        names = [table.name for table in archive.load_tables(only_names=True)]
        assert any(name.endswith(".bright") for name in names) and not any("by_csv" in name for name in names), names
    stranger = gaia(host, port, sslport)
    fails(lambda: rows(stranger, SCHEMA + ".bright"), "bright")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
