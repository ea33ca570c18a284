"""The settings of the house, with the routes of `bench.empty_page`."""

from btnn.web.settings import *  # noqa: F403

ROOT_URLCONF = "bench.empty_page"
