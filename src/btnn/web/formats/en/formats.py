"""English pages write dates and figures as the Vietnamese ones do: papers show them so."""

from btnn.web.formats.vi.formats import *  # noqa: F403
