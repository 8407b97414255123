"""Jobs with astroquery's TapPlus, without logging in; the server lists anonymous jobs."""
import os
import sys
import tempfile

from astropy.table import Table
from astroquery.utils.tap.core import TapPlus
from astroquery.utils.tap.xmlparser.jobSaxParser import JobSaxParser

QUERY = "SELECT designation, ra, dec FROM messier.objects WHERE v_mag < 5 ORDER BY v_mag"
SLOW = "SELECT COUNT(*) AS n FROM demo.sky AS a, demo.sky AS b WHERE a.ra > b.ra"


def search(tap, query):
    """What search_async_jobs does with a filter; in this release it calls a method that is not there."""
    handler = tap._TapPlus__getconnhandler()
    response = handler.execute_tapget("jobs/async?" + query)
    assert response.status == 200, response.status
    jobs = JobSaxParser(async_job=True).parseData(response)
    for job in jobs:
        job.connHandler = handler
    return jobs


def launched(tap):
    job = tap.launch_job_async(QUERY, name="bright")
    table = job.get_results()
    assert len(table) > 3 and table.colnames == ["designation", "ra", "dec"], table
    assert job.get_phase() == "COMPLETED" and job.is_finished() is not False, job.get_phase()
    for form in ("csv", "votable_plain", "fits", "ecsv"):
        other = tap.launch_job_async(QUERY, output_format=form).get_results()
        assert len(other) == len(table), (form, other)
    return job


def started_later(tap):
    job = tap.launch_job_async(QUERY, autorun=False)
    assert job.get_phase(update=True) == "PENDING", job.get_phase()
    job.send_parameter("MAXREC", "2")
    job.start()
    assert len(job.get_results()) == 2


def in_background(tap):
    job = tap.launch_job_async(QUERY, background=True)
    _, phase = job.wait_for_job_end()
    assert phase == "COMPLETED", phase


def loaded(tap, job):
    again = tap.load_async_job(jobid=job.jobid)
    assert again.jobid == job.jobid and again.get_phase() == "COMPLETED"
    assert again.parameters["query"] == QUERY and again.parameters["format"] == "votable", again.parameters
    assert len(again.get_results()) == len(job.get_results())
    found = search(tap, "name=bright&metadata_only=True")
    assert job.jobid in [each.jobid for each in found], found
    assert all("bright" in (each.name, each.parameters.get("jobname")) for each in found), found
    tap.search_async_jobs = lambda wanted: search(tap, "name=" + wanted.filters["name"])
    named = tap.load_async_job(name="bright")
    assert named.jobid in [each.jobid for each in found]
    assert len(named.get_results()) == len(job.get_results())
    del tap.search_async_jobs


def listed(tap, job):
    ids = {each.jobid: each for each in tap.list_async_jobs()}
    assert job.jobid in ids and ids[job.jobid].get_phase() == "COMPLETED", ids
    assert job.jobid in [each.jobid for each in tap.search_async_jobs()]
    first, second = (search(tap, f"offset={offset}&limit=1&order=CREATION_TIME:DESC") for offset in (0, 1))
    assert len(first) == len(second) == 1 and first[0].jobid != second[0].jobid
    assert first[0].creationTime >= second[0].creationTime


def saved(tap):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        path = os.path.join(folder, "bright.csv")
        job = tap.launch_job_async(QUERY, dump_to_file=True, output_file=path, output_format="csv")
        assert len(Table.read(path, format="ascii.csv")) > 3
        again = tap.load_async_job(jobid=job.jobid, load_results=False)
        tap.save_results(again)
        assert os.path.exists(again.outputFile) and job.jobid in again.outputFile, again.outputFile
        os.chdir("/")


def failing(tap):
    try:
        tap.launch_job_async("SELECT designatio FROM messier.objects")
    except Exception as error:
        assert "did you mean" in str(error), error
    else:
        raise AssertionError("an unknown column went through")
    job = tap.launch_job_async("SELECT designatio FROM messier.objects", background=True)
    _, phase = job.wait_for_job_end()
    assert phase == "ERROR", phase
    assert "did you mean" in job.get_error(), job.get_error()


def aborted(tap):
    job = tap.launch_job_async(SLOW, autorun=False)
    job.abort()
    assert job.get_phase(update=True) == "ABORTED", job.get_phase()


def removed(tap):
    jobs = [tap.launch_job_async(QUERY, autorun=autorun).jobid for autorun in (True, False)]
    single = tap.launch_job_async(QUERY).jobid
    tap.remove_jobs(jobs)
    tap.remove_jobs(single)
    left = {each.jobid for each in tap.list_async_jobs()}
    assert not left & {*jobs, single}, left


def main(url):
    tap = TapPlus(url=url)
    job = launched(tap)
    started_later(tap)
    in_background(tap)
    loaded(tap, job)
    listed(tap, job)
    saved(tap)
    failing(tap)
    aborted(tap)
    removed(tap)


if __name__ == "__main__":
    main(sys.argv[1])
