"""The environment says which provider there is."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from btnn.portal.identity.connection import CLAIMS, connection_of

WHOLE = {"BTNN_OIDC_URL": "https://sso.example.vn/", "BTNN_OIDC_ID": "btnn", "BTNN_OIDC_SECRET": "x"}


def test_none_is_told():
    assert connection_of({}) is None
    assert connection_of({"BTNN_OIDC_URL": " "}) is None


def test_what_need_not_be_told():
    found = connection_of(WHOLE)
    assert (found.url, found.issuer, found.name) == ("https://sso.example.vn", "https://sso.example.vn", "VNeID")
    assert found.scopes == ("openid", "profile", "phone", "email")
    assert (found.claims, found.level) == (CLAIMS, "")


def test_what_may_be_told():
    more = {
        "BTNN_OIDC_URL": "https://sso.example.vn/realm/.well-known/openid-configuration",
        "BTNN_OIDC_NAME": "Cổng dịch vụ công",
        "BTNN_OIDC_SCOPES": "openid citizen",
        "BTNN_OIDC_CLAIMS": "identity_number=cccd, birth_date=ngay_sinh",
        "BTNN_OIDC_LEVEL": "2",
    }
    found = connection_of(WHOLE | more)
    assert found.issuer == "https://sso.example.vn/realm"
    assert found.scopes == ("openid", "citizen")
    assert (found.claims["identity_number"], found.claims["birth_date"], found.claims["name"]) == (
        "cccd",
        "ngay_sinh",
        "name",
    )
    assert (found.name, found.level) == ("Cổng dịch vụ công", "2")


@pytest.mark.parametrize("here", ["http://127.0.0.1:9000", "http://localhost:9000", "http://[::1]:9000"])
def test_this_machine_may_go_without_https(here):
    assert connection_of(WHOLE | {"BTNN_OIDC_URL": here}).url == here


@pytest.mark.parametrize(
    "wrong",
    [
        {"BTNN_OIDC_URL": "http://sso.example.vn"},
        {"BTNN_OIDC_URL": "sso.example.vn"},
        {"BTNN_OIDC_URL": "ftp://sso.example.vn"},
        {"BTNN_OIDC_ID": ""},
        {"BTNN_OIDC_SECRET": ""},
        {"BTNN_OIDC_CLAIMS": "address=dia_chi"},
        {"BTNN_OIDC_CLAIMS": "phone"},
    ],
)
def test_half_a_connection_is_refused_at_the_start(wrong):
    with pytest.raises(ImproperlyConfigured, match="BTNN_OIDC"):
        connection_of(WHOLE | wrong)
