"""Deny by default: no route without a policy, no policy without a route."""

from django.urls import URLPattern, URLResolver, get_resolver

from btnn.web.policies import POLICIES


def named_routes(resolver=None, names=()):
    """Every route with its full name, as `request.resolver_match.view_name` will say it."""
    resolver = resolver or get_resolver()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from named_routes(entry, (*names, entry.namespace) if entry.namespace else names)
        else:
            assert isinstance(entry, URLPattern)
            yield str(entry.pattern), ":".join((*names, entry.name)) if entry.name else None


def test_every_route_has_a_name_and_a_policy():
    open_doors = [route for route, name in named_routes() if name not in POLICIES]
    assert open_doors == []


def test_every_policy_has_its_route():
    assert set(POLICIES) - {name for _, name in named_routes()} == set()
