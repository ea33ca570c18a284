"""What the tests of parties get: a case of two heirs, and a browser for it."""

import pytest


@pytest.fixture
def people(pen):
    from .people import People

    return People(pen)


@pytest.fixture
def browse(people, client, monkeypatch):
    """`browse(who, route, *args, data=None)`: the answer to that person, a POST when data are given."""
    from django.urls import reverse

    from ..province import TODAY

    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())

    def send(who, route, *args, data=None):
        client.force_login(people.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        address = reverse(f"cases:{route}", args=[people.code, *args])
        return client.get(address) if data is None else client.post(address, data)

    return send
