"""Somebody at the counter, on a given day."""

import pytest

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    from ..province import TODAY  # the framework is ready only now

    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def at(client, province):
    def sign_in(who):
        client.force_login(province.person(who).user, backend=BACKEND)
        return client

    return sign_in
