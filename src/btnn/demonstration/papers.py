"""Papers of the demonstration: scans that look like scans and say nothing, kept through the command that people use."""

from __future__ import annotations

import io
import random
from datetime import datetime, time, timedelta, timezone

from PIL import Image, ImageDraw

from btnn.agencies.queries import Membership
from btnn.demonstration.tale import Step, Story
from btnn.documents import store
from btnn.documents.commands import Told, keep_papers
from btnn.documents.handing import Handed

VIETNAM = timezone(timedelta(hours=7))
PAGE = (620, 877)  # A4 at 75 points an inch
INK, STAMP = (70, 74, 82), (176, 52, 48)
# What comes with which event: direction, title, kind of file, whether it is personal.
COMES_WITH: dict[str, tuple[tuple[str, str, str, bool], ...]] = {
    "dossier_received": (
        ("in", "Văn bản yêu cầu bồi thường (Mẫu 01/BTNN)", "pdf", False),
        ("in", "Bản sao giấy tờ chứng minh nhân thân", "jpg", True),
    ),
    "verification_reported": (("own", "Báo cáo xác minh thiệt hại (Mẫu 07/BTNN)", "pdf", False),),
    "negotiation_concluded": (("own", "Biên bản kết quả thương lượng (Mẫu 08/BTNN)", "pdf", False),),
    "decision_issued": (("out", "Quyết định giải quyết bồi thường (Mẫu 09/BTNN)", "pdf", False),),
}


def keep_scans(stories: list[Story], codes: dict[str, str], memberships: dict[str, Membership]) -> int:
    """Keep scans with the cases of the stories, as far as these went; how many papers."""
    files = {kind: stored(kind) for kind in ("pdf", "jpg")}
    kept = 0
    for story in stories:
        for number, step in enumerate(story.steps, start=1):
            for direction, title, kind, personal in COMES_WITH.get(step.event, ()):
                said = Told(direction, title, dated=step.on, event_number=number, personal=personal)
                _keep(codes[story.name], files[kind], said, step, memberships[step.who])
                kept += 1
    return kept


def _keep(code: str, file: Handed, said: Told, step: Step, membership: Membership) -> None:
    at = datetime.combine(step.on, time(16, 40), VIETNAM)
    keep_papers(code, [file], said, membership=membership, today=step.on, at=at)


def stored(kind: str) -> Handed:
    """A scan in the store."""
    out = io.BytesIO()
    _scan().save(out, "PDF" if kind == "pdf" else "JPEG", resolution=75, quality=60)
    kept = store.put([out.getvalue()])
    media_type, pages = ("application/pdf", 1) if kind == "pdf" else ("image/jpeg", None)
    return Handed(f"ban-quet.{kind}", kept.sha256, kept.size, media_type, pages)


def _scan() -> Image.Image:
    """A page of lines with a heading and a stamp; the same each time."""
    dice = random.Random(41)  # noqa: S311 (a picture)
    page = Image.new("RGB", PAGE, (250, 249, 245))
    pen = ImageDraw.Draw(page)
    for left, right, row in ((70, 260, 70), (330, 560, 70), (360, 530, 92), (200, 420, 160), (150, 470, 186)):
        pen.rectangle((left, row, right, row + 8), fill=INK)
    row = 240
    while row < 640:
        pen.rectangle((80, row, dice.choice((548, 548, 548, 380)), row + 5), fill=INK)
        row += 20
    pen.ellipse((340, 690, 450, 800), outline=STAMP, width=5)
    pen.line((390, 760, 540, 720), fill=INK, width=3)
    return page
