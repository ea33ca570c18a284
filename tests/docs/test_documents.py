"""The documents say what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from btnn.law.in_force import readings

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_every_policy_of_the_law_stands_in_the_law_document_with_its_value() -> None:
    text = (DOCS / "law.md").read_text(encoding="utf-8")
    table = text.split("<!-- policies -->")[1].split("<!-- /policies -->")[0]
    written = dict(re.findall(r"^\| `(\w+)` \| `(\w+)` \|", table, re.MULTILINE))
    assert written == {name: policy.value for name, policy in readings().items()}


def test_the_points_to_settle_name_policies_that_exist() -> None:
    text = (DOCS / "law.md").read_text(encoding="utf-8")
    table = text.split("## The points to settle with a lawyer")[1].split("\n## ")[0]
    named = set(re.findall(r"`(\w+)`", table))
    assert len(named) >= 15
    assert named <= set(readings())


def test_the_glossary_holds_its_terms_once_with_both_languages() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    terms = [row for row in rows if row[0] != "English"]
    assert len(terms) >= 90
    assert all(len(row) == 4 and row[0] and row[1] and row[2] for row in terms)
    english = [row[0] for row in terms]
    assert len(english) == len(set(english))


def test_every_decision_is_listed() -> None:
    listed = set(re.findall(r"\((\d{4}-[\w-]+\.md)\)", (DOCS / "decisions/README.md").read_text("utf-8")))
    assert listed == {path.name for path in (DOCS / "decisions").glob("[0-9]*.md")}


def test_links_between_documents_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "README.en.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not target.startswith(("http://", "https://")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_module_outgrows_four_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "src").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long


def test_each_demand_of_the_source_texts_names_a_test_that_is_there() -> None:
    rows = [line for line in (DOCS / "seeds.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    demands = [row for row in rows if not row.startswith(("| Sentence", "| What is said"))]
    assert len(demands) >= 40
    assert not [row for row in demands if "`tests/" not in row]
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", "\n".join(rows)))
    assert {path for path in named if not (ROOT / path).is_file()} == set()
