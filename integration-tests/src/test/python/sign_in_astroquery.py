"""Signing in and out with astroquery's TapPlus and GaiaClass over https; a job of the user is known before."""
import os
import sys

import requests
from astroquery.gaia import GaiaClass
from astroquery.utils.tap.conn.tapconn import TapConn
from astroquery.utils.tap.core import TapPlus

QUERY = "SELECT designation FROM messier.objects WHERE v_mag < 4"
USER, PASSWORD = os.environ["SIGN_IN_USER"], os.environ["SIGN_IN_PASSWORD"]


def ids(tap):
    return sorted(job.jobid for job in tap.list_async_jobs())


def used(tap, known):
    assert known not in ids(tap), "the job was listed before anybody had signed in"
    assert tap.is_valid_user(user_id=USER), "the user is not known"
    assert not tap.is_valid_user(user_id="nobody_at_all"), "a stranger is known"
    tap.login(user=USER, password=PASSWORD)
    assert known in ids(tap), "the job is not listed"
    assert tap.is_valid_user(user_id=USER)
    tables = [table.name for table in tap.load_tables(only_names=True)]
    assert any("messier.objects" in name for name in tables), tables
    job = tap.launch_job_async(QUERY)
    assert len(job.get_results()) > 0 and job.get_phase() == "COMPLETED", job.get_phase()
    assert len(tap.launch_job(QUERY).get_results()) > 0
    assert sorted([known, job.jobid]) == ids(tap), ids(tap)
    assert len(tap.load_async_job(jobid=job.jobid).get_results()) > 0
    tap.remove_jobs([job.jobid])
    assert ids(tap) == [known], ids(tap)
    tap.logout()
    assert ids(tap) == [], "jobs are listed after the user has signed out"


def refused(tap):
    try:
        tap.login(user=USER, password="not " + PASSWORD)
    except requests.exceptions.HTTPError as error:
        assert PASSWORD not in str(error), "the answer repeats the password"
    else:
        raise AssertionError("a wrong password was taken")
    assert ids(tap) == []


def plus(host, port, sslport):
    return TapPlus(host=host, port=port, sslport=sslport, server_context="tap-server", tap_context="tap")


def gaia(host, port, sslport):
    """Its own connections, as it takes no ports; Gaia's pages have it sign in at both contexts."""
    def connection(context):
        return TapConn(False, host, server_context=context, port=port, sslport=sslport, tap_context="tap",
                       upload_context="Upload", table_edit_context="TableTool", data_context="data",
                       datalink_context="datalink")
    data = TapPlus(connhandler=connection("data-server"))
    return GaiaClass(tap_plus_conn_handler=connection("tap-server"), datalink_handler=data), data


def main(host, port, sslport, known):
    refused(plus(host, port, sslport))
    used(plus(host, port, sslport), known)
    archive, data = gaia(host, port, sslport)
    used(archive, known)
    archive.login(user=USER, password=PASSWORD)
    assert archive._TapPlus__isLoggedIn and data._TapPlus__isLoggedIn, "not signed in at both contexts"
    assert ids(archive) == [known], ids(archive)
    archive.logout()
    assert not archive._TapPlus__isLoggedIn and not data._TapPlus__isLoggedIn, "still signed in at a context"
    assert ids(archive) == []
    by_url = GaiaClass(gaia_tap_server=f"https://{host}:{sslport}/", gaia_data_server=f"https://{host}:{sslport}/")
    used(by_url, known)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
