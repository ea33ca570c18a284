"""The catalogue as it is loaded at setup."""

import pytest
from django.db import transaction


@pytest.fixture(scope="module")
def catalogue(django_db_setup, django_db_blocker):
    """Our data, loaded once for the tests of a module that only read; gone with it."""
    from btnn.catalogue.load import load_catalogue

    with django_db_blocker.unblock(), transaction.atomic():
        load_catalogue()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")


@pytest.fixture
def province(db):
    from tests.cases.province import build

    return build()
