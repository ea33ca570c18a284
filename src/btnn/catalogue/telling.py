"""The catalogue as lines of text for the terminal, from the same data as the JSON file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from .comparing import length_words

Json = dict[str, Any]


def catalogue_lines(told: Json) -> Iterator[str]:
    """Decisions with their lists first, then the procedures with their versions."""
    yield told["title"].upper()
    yield f"Có hiệu lực ngày {_day(told['as_of'])}" if told["as_of"] else "Toàn bộ danh mục, cả phần đã hết hiệu lực"
    if not told["decisions"] and not told["procedures"]:
        yield "Ngày này chưa có quyết định hay thủ tục nào trong danh mục."
    for decision in told["decisions"]:
        yield ""
        yield from _decision(decision)
    for procedure in told["procedures"]:
        yield ""
        yield from _procedure(procedure)
    yield ""
    yield f"{told['licence']} Lập ngày {_day(told['written_on'])}."


def difference_words(kind: str, document: str | None, law: str | None) -> str:
    """What a difference means: the document's words against the law's, in the language of the page."""
    told = {
        "number": _("văn bản ghi số %(document)s, luật ghi số %(law)s"),
        "unit": _("văn bản tính theo %(document)s, luật tính theo %(law)s"),
        "start": _("văn bản tính %(document)s, luật tính từ: %(law)s")
        if law
        else _("văn bản tính %(document)s; điều luật này không ghi tính từ ngày nào"),
        "choice": _("văn bản ghi “có thể”; theo luật đây là việc phải làm"),
        "exception": _("văn bản không ghi ngoại lệ; luật trừ trường hợp có căn cứ không thụ lý (Đ43.2)"),
        "figure_missing": _("văn bản không ghi thời hạn; luật ghi %(law)s"),
        "left_out": _("văn bản không ghi việc này; luật ghi %(law)s"),
    }[kind]
    return told % {"document": _unit(document or ""), "law": _unit(law or "")}


def _unit(word: str) -> str:
    units = {"working_day": _("ngày làm việc"), "calendar_day": _("ngày"), "immediate": _("ngay")}
    return units.get(word, word)


def _decision(decision: Json) -> Iterator[str]:
    state = "còn hiệu lực" if decision["in_force"] else "không còn hoặc chưa có hiệu lực"
    yield f"QUYẾT ĐỊNH {decision['number']} ngày {_day(decision['issued_on'])} ({state})"
    yield f"  {decision['title']}"
    yield f"  Ban hành: {decision['issuer']}; ký: {decision['signer'] or 'không rõ'}"
    yield f"  Hiệu lực: từ {_day(decision['effective_from'])}" + (
        f" đến trước {_day(decision['ended_on'])}" if decision["ended_on"] else ""
    )
    if decision["replaces"]:
        yield f"  Bãi bỏ: {decision['replaces']['number']} ngày {_day(decision['replaces']['issued_on'])}"
    for base in decision["document"].get("bases", []):
        yield f"  {base}"
    for article in decision["document"].get("articles", []):
        yield f"  {article['number']}. " + " ".join(article["paragraphs"])
    if decision["note"].get("vi"):
        yield f"  Ghi chú: {decision['note']['vi']}"
    section = ""
    for entry in decision["entries"]:
        if entry["section"] != section:
            section = entry["section"]
            yield f"  {section}. {entry['section_title']}"
        yield f"    {entry['order']}. {entry['name']}"
        yield from _version(entry, "       ")
    for task in decision.get("posting", []):
        done = "; ".join(f"{_day(one['done_on'])}, {one['where']}" for one in task["done"]) or "chưa ghi"
        yield f"  Niêm yết: {task['agency']}, chậm nhất {_day(task['due'])}; đã niêm yết: {done}"


def _procedure(procedure: Json) -> Iterator[str]:
    code = procedure["code"] or "mã chưa xác nhận"
    yield f"THỦ TỤC {procedure['name']} – {procedure['level_name']} ({code}; lĩnh vực {procedure['field_code']})"
    if procedure["retired_on"]:
        yield f"  Không còn thực hiện từ ngày {_day(procedure['retired_on'])}; giữ lại để đọc hồ sơ cũ."
    for version in procedure["versions"]:
        end = f" đến trước {_day(version['valid_to'])}" if version["valid_to"] else ""
        yield f"  Bản {version['version']} – {version['publisher']}, từ {_day(version['valid_from'])}{end}"
        yield from _version(version, "    ")


def _version(version: Json, space: str) -> Iterator[str]:
    yield f"{space}Thời hạn:"
    for row in version["time_limits"]:
        bound = f"  [{row['article']}; {row['limit_id']}]" if row["limit_id"] else ""
        yield f"{space}  {row['position']}. {row['wording']}{bound}"
        if row["local_amount"] is not None:
            shorter = length_words(row["local_amount"], row["local_unit"] or "")
            yield f"{space}     Địa phương rút ngắn còn {shorter} ({row['local_source']})"
        if row["remark"].get("vi"):
            yield f"{space}     Lưu ý: {row['remark']['vi']}"
        for one in row["differences"]:
            differs = difference_words(one["kind"], one["document"], one["law"])
            yield f"{space}     KHÁC LUẬT ({one['article']}): {differs}"
    for one in version["left_out"]:
        yield f"{space}  LUẬT CÓ, VĂN BẢN KHÔNG GHI ({one['article']}; {one['limit_id']}): luật ghi {one['law']}"
    yield f"{space}Nơi thực hiện: {version['place']}"
    yield f"{space}Phí, lệ phí: {version['fee']}"
    postal_in, postal_out = _yes(version["postal_in"]), _yes(version["postal_out"])
    yield f"{space}Bưu chính công ích: nhận hồ sơ {postal_in}; trả kết quả {postal_out}"
    for label, rows in (("Trình tự", "steps"), ("Hồ sơ", "dossier"), ("Kết quả", "results")):
        yield f"{space}{label}: " + "; ".join(row["vi"] for row in version[rows])
    yield f"{space}Mẫu: " + "; ".join(f"{row['code']} {row['title']}" for row in version["forms"])
    yield f"{space}Căn cứ pháp lý: " + " ".join(version["legal_basis"])
    yield f"{space}Quyết định công bố của Bộ trưởng: {version['source_decision'] or 'chưa rõ'}"
    yield f"{space}Nguồn: {version['source']}"


def _yes(value: bool) -> str:
    return "có" if value else "không"


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
