"""What the provider says of people: claims in the shape of the national identity."""

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import PrivateKey
from django.conf import settings

from tests.portal.identity.provider.people import NOBODYS_KEY, OTHER_PERSON, PEOPLE, WRONG


class National(DefaultOIDCAdapter):
    """Keys lie in the folder, so that tests can change them while the provider runs."""

    signing_for = None

    def list_private_keys(self, **_):
        return [PrivateKey(pem=file.read_text()) for file in settings.FOLDER.glob("published*.pem")]

    def get_signing_key(self):
        if National.signing_for == NOBODYS_KEY:
            return PrivateKey(pem=(settings.FOLDER / "hidden.pem").read_text())
        return self.list_private_keys()[0]

    def get_issuer(self):
        return self.request.build_absolute_uri("/").rstrip("/")

    def get_claims(self, purpose, user, client, scopes, email=None, **_):
        National.signing_for = user.username
        known = PEOPLE.get(user.username, PEOPLE["an"])
        who = f"{user.username}-2" if purpose == "userinfo" and user.username == OTHER_PERSON else user.username
        # What a token says is little; the rest is fetched with it.
        return {"sub": who} | (known if purpose == "userinfo" else {})

    def populate_id_token(self, id_token, client, scopes, **_):
        id_token |= {"acr": "2"} | WRONG.get(id_token["sub"], {})
