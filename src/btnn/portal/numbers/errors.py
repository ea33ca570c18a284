"""Refusals of publishing; each carries a sentence."""

from __future__ import annotations

from btnn.portal.errors import PortalProblem


class NotPublished(PortalProblem):
    """Figures can't be published. `status` is that of the answer."""


class NotYours(NotPublished):
    """Not by this role or agency."""

    status = 403


class Outdated(NotPublished):
    """Somebody published meanwhile, or nothing changed since."""

    status = 409
