"""What the law refuses, in the words of the page: labels in place of the names that files use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from btnn.law.damages.rules import Rule

PHRASES = (
    ("ghi “victim_died”: false và bỏ M-04", "bỏ đánh dấu “Người bị thiệt hại đã chết” và bỏ khoản M-04"),
    ("“victim_died” chưa ghi là true", "chưa đánh dấu “Người bị thiệt hại đã chết”"),
    ("“victim_fault” (phần lỗi của người bị thiệt hại)", "phần lỗi của người bị thiệt hại"),
    ("“advance_paid” (số tiền đã tạm ứng)", "số tiền đã tạm ứng"),
    ("“fault” (lỗi đối với riêng khoản này)", "phần lỗi đối với riêng khoản này"),
    ("Lỗi của người bị thiệt hại ghi ở “victim_fault”, tiền đã tạm ứng ghi ở “advance_paid”.", ""),
    ("; hãy để riêng trong một tệp", ""),
)
_OVERRIDE = re.compile(r" ?Nếu đã có mức chính thức, ghi đè bằng “parameters”: \{[^}]*\}\.?")
OVERRIDE = " Nếu đã có mức chính thức, ghi mức đó ở phần “Dùng mức khác cho một tham số”."


def plain(sentence: str, rules: Iterable[Rule], *, overrides: bool = True) -> str:
    """The sentence of a refusal or finding for somebody who sees a form, not a file."""
    for found, said in PHRASES:
        sentence = sentence.replace(found, said)
    sentence = _OVERRIDE.sub(OVERRIDE if overrides else "", sentence)
    for fact in (fact for rule in rules for fact in rule.facts):
        named, label = f"“{fact.name}”", f"“{fact.label}”"
        sentence = sentence.replace(f"{named} ({fact.label})", label).replace(named, label)
        if "_" in fact.name:
            sentence = re.sub(rf"\b{re.escape(fact.name)}\b", label, sentence)
    sentence = sentence.replace("dữ kiện “", "mục “")
    sentence = re.sub(r"^Mục (\d+)", r"Khoản \1", sentence).replace("ở mục ", "ở khoản ")
    return sentence[:1].upper() + sentence[1:]
