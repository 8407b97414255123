"""Python trusts the archive's own authority, by the strictest rules it has: strict_tls.py CA URL"""
import ssl
import sys
from socket import create_connection
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPSHandler, build_opener

import requests

authority, url = sys.argv[1:]


def answer(context):
    with build_opener(HTTPSHandler(context=context)).open(url + "/availability") as response:
        return response.read()


strict = ssl.create_default_context(cafile=authority)
strict.verify_flags |= ssl.VERIFY_X509_STRICT
assert b"available>true<" in answer(strict)

address = urlsplit(url)
with create_connection((address.hostname, address.port)) as plain:
    with strict.wrap_socket(plain, server_hostname=address.hostname) as secure:
        print(secure.version())

assert requests.get(url + "/availability", verify=authority, timeout=60).status_code == 200
print("trusted")

try:
    answer(ssl.create_default_context())
except URLError as refused:
    assert isinstance(refused.reason, ssl.SSLCertVerificationError), refused
    print("distrusted without the authority")
