"""`python -m tests.portal.identity.provider PORT RETURN-ADDRESS…`: serves until it is stopped; says `ready` first."""

import os
import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


def main(port, addresses):
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.portal.identity.provider.settings"
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # loopback
    import django

    django.setup()
    from django.core.wsgi import get_wsgi_application

    folder = Path(os.environ["PROVIDER_FOLDER"])
    if not (folder / "provider.sqlite3").exists():
        settle(folder, addresses)
    server = make_server("127.0.0.1", port, get_wsgi_application(), Server, Quiet)
    print("ready", server.server_port, flush=True)
    server.serve_forever()


def settle(folder, addresses):
    """Keys, the one client, and the people."""
    from allauth.idp.oidc.models import Client
    from django.contrib.auth.models import User
    from django.core.management import call_command

    from tests.portal.identity.provider.people import ODD_NAMES, PEOPLE, fresh_key

    for name in ("published-1", "hidden"):
        (folder / f"{name}.pem").write_text(fresh_key())
    call_command("migrate", run_syncdb=True, verbosity=0)
    client = Client(id="btnn", name="Bồi thường nhà nước", type=Client.Type.CONFIDENTIAL)
    client.set_secret("a secret of the tests")
    client.set_scopes(["openid", "profile", "phone", "email"])
    client.set_default_scopes(["openid"])
    client.set_redirect_uris(addresses)
    client.set_grant_types([Client.GrantType.AUTHORIZATION_CODE])
    client.set_response_types(["code"])
    client.save()
    for name in (*PEOPLE, *ODD_NAMES):
        User.objects.create_user(name, password="mat-khau-dinh-danh")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
