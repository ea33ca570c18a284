"""A scratch database of our own launcher, migrated, for one suite; gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch_database() -> Iterator[str]:
    """Django set up on an empty, migrated database; out: the address for the web role."""
    from btnn.web.database import Server, locate

    with tempfile.TemporaryDirectory(prefix="btnn-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        os.environ["BTNN_DATA_DIR"] = name
        os.environ["DJANGO_SETTINGS_MODULE"] = "btnn.web.settings"
        os.environ.setdefault("BTNN_LOG_LEVEL", "ERROR")
        with Server(locate(folder)) as server:
            import django

            django.setup()
            from django.conf import settings
            from django.core.management import call_command
            from django.db import connections

            settings.DATA = folder  # another suite may have set the framework up before
            become(server.url)
            try:
                call_command("migrate", verbosity=0)
                yield server.web_url
            finally:
                connections.close_all()


def become(url: str) -> None:
    """Connect as another role from now on."""
    from django.db import connections

    from btnn.web.database import django_database

    connections["default"].close()
    connections["default"].settings_dict.update(django_database(url))
