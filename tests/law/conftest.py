"""Property tests try the same examples on every machine; `HYPOTHESIS_PROFILE=search` looks for new ones."""

import os

from hypothesis import HealthCheck, settings

STEADY = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}

settings.register_profile("steady", derandomize=True, **STEADY)
settings.register_profile("search", **STEADY)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
