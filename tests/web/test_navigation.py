"""The head of every page says where one is: pages of a case stand below the docket."""

from btnn.web.language import PUBLIC
from btnn.web.navigation import DOCKET
from btnn.web.policies import POLICIES

# Routes with a case in the address that are no pages: files, sheets, answers to a script.
NO_PAGES = {
    "documents:content", "documents:picture", "drafts:here", "money:reimbursement_sheet", "money:sheet",
}  # fmt: skip


def routes_of_a_case():
    from django.urls import get_resolver

    found = set()

    def walk(patterns, space=""):
        for one in patterns:
            if hasattr(one, "url_patterns"):
                walk(one.url_patterns, f"{one.namespace}:" if one.namespace else space)
            elif "code" in one.pattern.converters and one.name:
                found.add(f"{space}{one.name}")

    walk(get_resolver().url_patterns)
    return {route for route in found if route.split(":")[0] not in PUBLIC}  # there the code is another


def test_every_page_of_a_case_stands_below_the_docket():
    pages = routes_of_a_case() - NO_PAGES
    assert pages, "the addresses of cases were found"
    assert pages <= set(POLICIES)
    assert sorted(pages - set(DOCKET.below)) == []
