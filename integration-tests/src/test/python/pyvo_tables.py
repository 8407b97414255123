"""Uploads with pyvo, and the prototype of tables of one's own, by HTTP as newer releases of pyvo send it."""
import io
import os
import sys
import tempfile

import numpy as np
import pyvo
import requests
from astropy.table import MaskedColumn, Table
from pyvo.auth import AuthSession

USER, PASSWORD = os.environ["SIGN_IN_USER"], os.environ["SIGN_IN_PASSWORD"]
SCHEMA = "user_" + USER
QUERY = "SELECT u.*, m.designation FROM TAP_UPLOAD.mine AS u JOIN messier.objects AS m ON m.messier = u.number" \
        " ORDER BY u.number"


def signed_in(root):
    answer = requests.post(root + "/login", data={"username": USER, "password": PASSWORD})
    assert answer.status_code == 200, answer.status_code
    session = AuthSession()
    session.credentials.set_cookie_jar(answer.cookies)
    plain = requests.Session()  # pyvo's has no PUT in the releases that are still about
    plain.cookies.update(answer.cookies)
    return session, plain


def mine():
    table = Table({"number": np.array([1, 31, 42], dtype="int16"), "text": ["crab", "çå∀", ""],
                   "vector": np.arange(6, dtype="float32").reshape(3, 2), "flag": [True, False, True]})
    table["maybe"] = MaskedColumn([1, 2, 3], dtype="int64", mask=[False, True, False])
    table["select"] = [1.5, 2.5, 3.5]
    return table


def check(found):
    assert list(found["number"]) == [1, 31, 42], found
    assert list(found["text"])[:2] == ["crab", "çå∀"], found["text"]
    assert np.array_equal(np.array([list(row) for row in found["vector"]]), [[0, 1], [2, 3], [4, 5]])
    assert list(found["flag"]) == [True, False, True] and list(found["select"]) == [1.5, 2.5, 3.5]
    assert list(found["maybe"].mask) == [False, True, False], found["maybe"]
    assert list(found["designation"]) == ["M 1", "M 31", "M 42"]


def uploads(service, folder, site):
    path = os.path.join(folder, "mine.vot")
    mine().write(path, format="votable", overwrite=True)
    result = service.run_sync("SELECT * FROM TAP_UPLOAD.mine", uploads={"mine": mine()})
    for content in (mine(), path, open(path, "rb"), site + "/mine.vot", result):
        check(service.run_sync(QUERY, uploads={"mine": content}).to_table())
    for content in (mine(), path, site + "/mine.vot"):
        check(service.run_async(QUERY, uploads={"mine": content}).to_table())
    two = service.run_sync("SELECT COUNT(*) AS n FROM TAP_UPLOAD.a AS a JOIN TAP_UPLOAD.b AS b ON a.number = b.number",
                           uploads={"a": mine(), "b": site + "/mine.vot"})
    assert two["n"][0] == 3


def later(service):
    job = service.submit_job(QUERY)
    job.upload(mine=mine())
    job.run().wait()
    check(job.fetch_result().to_table())
    job.delete()


def refused(service, site):
    for query, content, words in ((QUERY, site + "/missing.vot", "404"), (QUERY, "file:///etc/passwd", "http"),
                                  ("SELECT * FROM TAP_UPLOAD.others", mine(), "others")):
        try:
            service.run_sync(query, uploads={"mine": content})
        except pyvo.dal.DALQueryError as error:
            assert words in str(error), error
        else:
            raise AssertionError("was not refused: " + words)


DEFINITION = """<?xml version="1.0" encoding="UTF-8"?>
<vosi:table xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0" xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" type="output">
  <name>%s</name>
  <description>made by hand</description>
  <column><name>id</name><description>a number</description><dataType xsi:type="vs:VOTableType">int</dataType></column>
  <column><name>ra</name><unit>deg</unit><ucd>pos.eq.ra;meta.main</ucd>
    <dataType xsi:type="vs:VOTableType">double</dataType></column>
  <column><name>dec</name><unit>deg</unit><ucd>pos.eq.dec;meta.main</ucd>
    <dataType xsi:type="vs:VOTableType">double</dataType></column>
  <column><name>label</name><dataType xsi:type="vs:VOTableType" arraysize="*">char</dataType></column>
</vosi:table>"""


def put(session, base, name, definition, media):
    answer = session.put("%s/tables/%s" % (base, name), headers={"Content-Type": media}, data=definition)
    answer.raise_for_status()


def load(session, base, name, media, rows):
    answer = session.post("%s/load/%s" % (base, name), headers={"Content-Type": media}, data=rows)
    answer.raise_for_status()


def index(session, plain, base, name, column, unique):
    answer = plain.post(base + "/table-update", allow_redirects=False,
                          data={"TABLE": name, "INDEX": column, "UNIQUE": "true" if unique else "false"})
    assert answer.status_code == 303, (answer.status_code, answer.text)
    job = pyvo.dal.AsyncTAPJob(answer.headers["Location"], session=session)
    job.run().wait()
    job.raise_if_error()


def prototype(signed, session, base, service):
    name = SCHEMA + ".made"
    put(session, base, name, DEFINITION % name, "text/xml")
    answer = session.get("%s/tables/%s" % (base, name))
    assert answer.status_code == 200 and "made by hand" in answer.text and "pos.eq.ra" in answer.text, answer.text
    load(session, base, name, "text/tab-separated-values", "id\tra\tdec\tlabel\n1\t10.5\t-5.25\tone\n2\t11\t-6\t\n")
    load(session, base, name, "text/csv", "id,ra,dec,label\n3,12.5,-7,three\n")
    more = io.BytesIO()
    Table({"id": np.array([4], dtype="int32"), "ra": [13.0], "dec": [-8.0], "label": ["four"]}).write(more, format="fits")
    load(session, base, name, "application/fits", more.getvalue())
    index(signed, session, base, name, "id", True)
    index(signed, session, base, name, "ra", False)
    found = service.run_sync("SELECT * FROM %s ORDER BY id" % name).to_table()
    assert list(found["id"]) == [1, 2, 3, 4] and list(found["ra"]) == [10.5, 11, 12.5, 13], found
    assert found["ra"].unit == "deg" and list(found["label"])[2:] == ["three", "four"], found
    answer = session.post("%s/load/%s" % (base, name), headers={"Content-Type": "text/csv"},
                          data="id,ra,dec,label\nfive,12.5,-7,three\n")
    assert answer.status_code == 400, (answer.status_code, answer.text)
    assert len(service.run_sync("SELECT id FROM %s" % name)) == 4, "a failed load left rows"
    session.delete("%s/tables/%s" % (base, name)).raise_for_status()
    assert session.get("%s/tables/%s" % (base, name)).status_code == 404


def from_votable(session, base, service):
    name = SCHEMA + ".from_votable"
    document = io.BytesIO()
    mine().write(document, format="votable")
    put(session, base, name, document.getvalue(), "application/x-votable+xml")
    columns = [column.name.strip('"') for column in service.tables[name].columns]
    assert columns == ["number", "text", "vector", "flag", "maybe", "select"], columns
    session.delete("%s/tables/%s" % (base, name)).raise_for_status()


def main(root, site):
    base = root + "/tap"
    session, plain = signed_in(root)
    with tempfile.TemporaryDirectory() as folder:
        for service in (pyvo.dal.TAPService(base, session=AuthSession()), pyvo.dal.TAPService(base, session=session)):
            uploads(service, folder, site)
            later(service)
            refused(service, site)
    prototype(session, plain, base, service)
    from_votable(plain, base, pyvo.dal.TAPService(base, session=session))
    anonymous = requests.put("%s/tables/%s.made" % (base, SCHEMA), headers={"Content-Type": "text/xml"},
                             data=DEFINITION % "made")
    assert anonymous.status_code in (401, 403), anonymous.status_code


if __name__ == "__main__":
    main(*sys.argv[1:])
