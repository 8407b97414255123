"""A job by the standard library alone: POST, poll the document for its uws:phase, fetch the result."""
import http.client
import sys
import time
from urllib.parse import urlencode, urlsplit
from xml.dom.minidom import parseString

QUERY = ("SELECT DISTANCE(POINT(266.41683,-29.00781),POINT(ra,dec)) AS dist, * FROM demo.sky "
         "WHERE DISTANCE(POINT(266.41683,-29.00781),POINT(ra,dec)) < 5.08333333 ORDER BY dist ASC")


def answer(host, method, path, *more):
    connection = http.client.HTTPConnection(host)
    connection.request(method, path, *more)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def main(url):
    host, path = urlsplit(url).netloc, urlsplit(url).path + "/async"
    parameters = urlencode({"REQUEST": "doQuery", "LANG": "ADQL", "FORMAT": "votable_plain", "PHASE": "RUN",
                            "JOBNAME": "Any name (optional)", "JOBDESCRIPTION": "Any description (optional)",
                            "QUERY": QUERY})
    headers = {"Content-type": "application/x-www-form-urlencoded", "Accept": "text/plain"}
    response, _ = answer(host, "POST", path, parameters, headers)
    assert response.status == 303, response.status
    location = response.getheader("location")
    job = location[location.rfind("/") + 1:]

    end = time.monotonic() + 60
    while True:
        response, body = answer(host, "GET", path + "/" + job)
        document = parseString(body)
        phase = document.getElementsByTagName("uws:phase")[0].firstChild.toxml()
        if phase == "COMPLETED":
            break
        assert phase in ("PENDING", "QUEUED", "EXECUTING") and time.monotonic() < end, body
        time.sleep(0.2)

    response, body = answer(host, "GET", path + "/" + job + "/results/result")
    assert response.status == 200, response.status
    text = body.decode("iso-8859-1")
    assert text.lstrip().startswith("<?xml") and "</VOTABLE>" in text, text[:300]


if __name__ == "__main__":
    main(sys.argv[1])
