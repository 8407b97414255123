"""The whole life of jobs with pyvo: made, changed, run, waited for, read, aborted, deleted, listed."""
import datetime
import sys

import pyvo
import requests

QUERY = "SELECT designation, ra, dec FROM messier.objects WHERE v_mag < 5 ORDER BY v_mag"
SLOW = "SELECT COUNT(*) AS n FROM demo.sky AS a, demo.sky AS b WHERE a.ra > b.ra"


def raises(kind, action):
    try:
        action()
    except kind as error:
        return error
    raise AssertionError("went through")


def seconds(duration):
    return getattr(duration, "sec", duration)


def whole_life(service):
    job = service.submit_job("SELECT 1 AS nothing_yet FROM messier.objects WHERE messier = 1", maxrec=50)
    assert job.phase == "PENDING", job.phase
    assert job.job_id and job.url.endswith("/async/" + job.job_id), job.url
    assert job.uws_version == "1.1"
    assert not job.owner or job.owner == "anonymous", job.owner

    job.execution_duration = 90
    assert seconds(job.execution_duration) == 90, job.execution_duration
    later = datetime.datetime.utcnow().replace(microsecond=0) + datetime.timedelta(hours=5)
    job.destruction = later
    said = job.destruction
    said = getattr(said, "datetime", said).replace(tzinfo=None)
    assert abs((said - later).total_seconds()) < 1, (said, later)
    assert job.query.startswith("SELECT 1 AS"), job.query

    job.run().wait()
    assert job.phase == "COMPLETED", job.phase
    assert job.result.href == job.url + "/results/result", job.result.href
    assert int(job.result.size) > 0 and job.result.mimetype, vars(job.result)
    assert len(job.fetch_result()) == 1
    url = job.url
    job.delete()
    assert requests.get(url).status_code == 404


def at_once(service):
    result = service.run_async(QUERY)
    assert len(result) > 3 and result.fieldnames == ("designation", "ra", "dec"), result.fieldnames
    synchronous = service.run_sync(QUERY)
    assert [row["designation"] for row in result] == [row["designation"] for row in synchronous]
    assert len(service.run_async(QUERY, maxrec=2)) == 2
    assert len(service.run_async("SELECT designation FROM messier.objects WHERE messier = 999")) == 0


def uploaded(service):
    table = service.run_sync("SELECT designation AS name, messier AS number FROM messier.objects WHERE messier < 4")
    job = service.submit_job("SELECT * FROM TAP_UPLOAD.mine ORDER BY number", uploads={"mine": table.to_table()})
    parameters = {each.id_.lower(): each for each in job.job.parameters}
    assert "upload" in parameters, list(parameters)
    job.delete()


def failing(service):
    job = service.submit_job("SELECT designatio FROM messier.objects")
    job.run().wait(phases={"COMPLETED", "ERROR"})
    assert job.phase == "ERROR", job.phase
    document = requests.get(job.url).text  # this release does not read the message
    assert job.job.errorsummary is not None and "did you mean" in document, document
    raises(pyvo.dal.DALQueryError, job.raise_if_error)
    error = requests.get(job.url + "/error")
    assert error.status_code == 200 and "did you mean" in error.text, error.text
    job.delete()


def aborted(service):
    for runs in (False, True):
        job = service.submit_job(SLOW)
        if runs:
            job.run()
        job.abort()
        assert job.phase == "ABORTED", job.phase
        raises(pyvo.dal.DALServiceError, job.wait)
        raises(pyvo.dal.DALServiceError, job.run)
        assert job.phase == "ABORTED", job.phase
        job.delete()


def listed(service):
    before = datetime.datetime.utcnow() - datetime.timedelta(seconds=2)
    pending = service.submit_job(QUERY)
    done = service.submit_job(QUERY).run().wait()
    ids = {job.jobid: job for job in service.get_job_list(after=before)}
    assert {pending.job_id, done.job_id} <= set(ids), ids
    assert ids[pending.job_id].phase == "PENDING"
    only = [job.jobid for job in service.get_job_list(phases=["PENDING"], after=before)]
    assert pending.job_id in only and done.job_id not in only, only
    either = [job.jobid for job in service.get_job_list(phases=["PENDING", "COMPLETED"], after=before)]
    assert {pending.job_id, done.job_id} <= set(either), either
    assert [job.jobid for job in service.get_job_list(last=1)] == [done.job_id]
    assert service.get_job(done.job_id).phase == "COMPLETED"
    whole = service.get_job_list(last=1, short_description=False)
    assert whole[0].parameters, whole
    future = datetime.datetime.utcnow() + datetime.timedelta(days=1)
    assert not list(service.get_job_list(after=future))
    for job in (pending, done):
        job.delete()
    assert not {pending.job_id, done.job_id} & {job.jobid for job in service.get_job_list()}


def main(url):
    service = pyvo.dal.TAPService(url)
    for part in (whole_life, at_once, uploaded, failing, aborted, listed):
        print(part.__name__, flush=True)
        part(service)


if __name__ == "__main__":
    main(sys.argv[1])
