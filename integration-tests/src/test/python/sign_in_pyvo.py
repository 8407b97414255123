"""The same user's jobs with pyvo by cookie, password, token and certificate; a job of the user is known before."""
import os
import sys

import pyvo
import requests
from pyvo.auth import AuthSession

QUERY = "SELECT designation FROM messier.objects WHERE v_mag < 4"
USER, PASSWORD, TOKEN = (os.environ["SIGN_IN_" + name] for name in ("USER", "PASSWORD", "TOKEN"))


def cookie(root):
    answer = requests.post(root + "/login", data={"username": USER, "password": PASSWORD}, allow_redirects=False)
    assert answer.status_code == 200, answer.status_code
    session = AuthSession()
    session.credentials.set_cookie_jar(answer.cookies)
    return session


def password(_):
    session = AuthSession()
    # As bytes: requests would send text as ISO-8859-1, and the challenge says UTF-8.
    session.credentials.set_password(USER.encode(), PASSWORD.encode())
    return session


def token(_):
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + TOKEN
    return session


def certificate(_):
    session = AuthSession()
    session.credentials.set_client_certificate(os.environ["SIGN_IN_CERTIFICATE"])
    return session


def nobody(_):
    return AuthSession()


def listed(service):
    return [job.jobid for job in service.get_job_list()]


def use(root, way, known):
    service = pyvo.dal.TAPService(root + "/tap", session=way(root))
    assert known in listed(service), way.__name__ + ": the job is not listed"
    assert len(service.run_sync(QUERY)) > 0
    job = service.submit_job(QUERY)
    assert job.owner == USER, (way.__name__, job.owner)
    assert job.job_id in listed(service)
    job.run().wait()
    assert len(job.fetch_result()) > 0
    job.delete()
    assert listed(service) == [known], (way.__name__, listed(service))


def wrong(root):
    service = pyvo.dal.TAPService(root + "/tap", session=token(root))
    service._session.headers["Authorization"] += "x"
    try:
        service.run_sync(QUERY)
    except pyvo.dal.DALQueryError as error:
        assert "token is not known" in str(error) and TOKEN not in str(error), error
    else:
        raise AssertionError("a wrong token was taken")


def main(root, known):
    for way in (cookie, password, token, certificate):
        use(root, way, known)
    anonymous = pyvo.dal.TAPService(root + "/tap", session=nobody(root))
    assert listed(anonymous) == [] and len(anonymous.run_sync(QUERY)) > 0
    wrong(root)


if __name__ == "__main__":
    main(*sys.argv[1:])
