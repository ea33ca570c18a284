"""The provider for the tests of one process."""

import pytest

from tests.portal.identity.running import Provider


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    provider = Provider(tmp_path_factory.mktemp("provider"), "http://testserver").start()
    yield provider
    provider.stop()


@pytest.fixture
def provider(running, settings):
    """The installation is connected with the provider."""
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.IDENTITY_PROVIDER = running.connection()
    return running
