"""Runs a job as nobody, by password and by cookie; prints whose each was, and its rows."""

import sys
import warnings

import pyvo
import requests
from pyvo.auth import authsession

warnings.simplefilter("ignore")
tap, login = sys.argv[1:3]


def owner(session):
    service = pyvo.dal.TAPService(tap, session)
    job = service.submit_job("SELECT TOP 2 designation FROM messier.objects")
    job.run()
    job.wait(phases=["COMPLETED", "ERROR"], timeout=60)
    rows = len(job.fetch_result())
    name = job._job.ownerid
    job.delete()
    return "%s:%d" % (getattr(name, "content", name), rows)


basic = authsession.AuthSession()
basic.credentials.set_password("anna_it", "correct horse")
answer = requests.post(login, data={"username": "anna_it", "password": "correct horse"})
cookie = authsession.AuthSession()
cookie.credentials.set_cookie_jar(answer.cookies)
print(owner(authsession.AuthSession()), owner(basic), owner(cookie))
