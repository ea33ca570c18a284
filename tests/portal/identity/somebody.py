"""Somebody who has proved who they are."""

from dataclasses import replace
from datetime import UTC, datetime

from btnn.portal.identity.keeping import KEY
from btnn.portal.identity.person import Identity

AN = Identity("https://sso.example.vn", "7", "Nguyễn Văn An", "033085001234", "1985-03-02", "0912345678", "", "")


def proves(client, **changes):
    """The visitor of `client` is from now on AN, or who the changes make of him; the same client."""
    session = client.session
    session[KEY] = replace(AN, **{"verified_at": datetime.now(UTC).isoformat()} | changes).stored()
    session.save()
    client.cookies["btnn_session"] = session.session_key
    return client
