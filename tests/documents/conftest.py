"""A province with a case, and a store of its own for each test."""

import pytest


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Nothing is kept in the store of another test."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def province(db):
    from tests.cases.province import build

    return build()


@pytest.fixture
def pen(province):
    from tests.cases.province import Pen

    return Pen(province)
