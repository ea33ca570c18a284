"""Which papers a request for money has, by how the claim was settled (Đ62.2, Đ62.3)."""

from __future__ import annotations

from btnn.law.funding_dossier import papers


def test_a_decision_of_the_agency_needs_three_papers():
    found = papers(inside_a_case=False)
    assert [paper.source.rsplit(", ", 1)[1] for paper in found] == ["Đ62.2a", "Đ62.2b", "Đ62.2c"]
    assert "số tiền đã tạm ứng (nếu có)" in found[0].says


def test_a_claim_settled_inside_a_case_needs_two():
    found = papers(inside_a_case=True)
    assert [paper.code for paper in found] == ["request", "decision"]
    assert all("Đ62.3" in paper.source for paper in found)
    assert not any("tạm ứng" in said for said in found[0].says)
