"""The province of the tests of the organisation, for attacks that go across rooms."""

from tests.organisation.conftest import pen, province, sign_in

__all__ = ["pen", "province", "sign_in"]
