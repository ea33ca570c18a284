"""Drafts of requests: begun, kept at every step, found again by their code, thrown away, swept.

begin(request, content)   a fresh draft, open in this browser
current(request)          the draft that is open in this browser, or None
resume(request, typed)    open one by its code
leave(request)            close it in this browser; it stays for whoever has the code
sweep(now)                take away what lay too long; living_files(): papers that must stay in the store

All but the last two run behind the wall of the database: it shows the one draft whose digest is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec
from django.db import connection, transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from btnn.portal.errors import PortalProblem

from . import secret
from .content import ClaimContent, as_json, from_json
from .models import ClaimDraft
from .prefill import IDENTITY, with_identity

KEPT_FOR = timedelta(days=30)
LARGEST = 512 * 1024
SESSION_KEY = "claim_draft"  # btnn.documents.uploads lets files in for a session that has it
NOT_TYPED = ("csrfmiddlewaretoken", "act", "turn")
SHOW = "SELECT set_config('btnn.claim_draft', %s, true)"

Typed = dict[str, dict[str, list[str]]]


@dataclass
class OpenDraft:
    """A draft and its code. `typed` keeps, step by step, answers that were not understood; `seen` the steps that were
    answered; `turn` counts the parts that were sent by a button, so that what a page kept unasked before it was sent
    can't come late and undo it. Nothing is kept before `save`."""

    code: str
    content: ClaimContent = field(default_factory=ClaimContent)
    typed: Typed = field(default_factory=dict)
    seen: tuple[str, ...] = ()
    turn: int = 0
    saved_at: datetime | None = None

    @property
    def digest(self) -> str:
        """What names the draft without opening it: the same for every sending of it."""
        return secret.digest(self.code)

    @property
    def expires_at(self) -> datetime:
        return (self.saved_at or timezone.now()) + KEPT_FOR

    def keep_typed(self, part: str, data: QueryDict) -> None:
        """Keep answers of a part as they were typed, for they were not understood."""
        names = [name for name in data if name not in NOT_TYPED]
        self.typed[part] = {name: [str(value) for value in data.getlist(name)] for name in names}

    def typed_data(self, part: str) -> QueryDict | None:
        """Those answers as they were sent; None when there are none."""
        if part not in self.typed:
            return None
        data = QueryDict(mutable=True)
        for name, values in self.typed[part].items():
            data.setlist(name, values)
        return data

    def save(self, now: datetime | None = None) -> None:
        """Keep it for thirty days more. Refused: what is too long."""
        plain = {"content": as_json(self.content), "typed": self.typed, "seen": list(self.seen), "turn": self.turn}
        text = json.dumps(plain, ensure_ascii=False).encode()
        if len(text) > LARGEST:
            raise PortalProblem(_("Nội dung quá dài để lưu. Hãy viết ngắn hơn, phần còn lại gửi kèm dưới dạng tệp."))
        self.saved_at = now or timezone.now()
        with transaction.atomic():
            _show(self.digest)
            ClaimDraft.objects.update_or_create(
                digest=self.digest,
                defaults={
                    "sealed": secret.sealed(self.code, text),
                    "files": sorted({str(paper.handed["sha256"]) for paper in self.content.papers if paper.handed}),
                    "saved_at": self.saved_at,
                    "expires_at": self.saved_at + KEPT_FOR,
                },
            )

    def save_unasked(self) -> bool:
        """Keep it unless it was saved since it was read; whether it was kept."""
        with transaction.atomic():
            _show(self.digest)
            row = ClaimDraft.objects.select_for_update().filter(digest=self.digest).first()
            if row is None or row.saved_at != self.saved_at:
                return False
            self.save()
        return True

    def delete(self) -> None:
        """Take it away for good; its papers follow with the nightly sweep unless a case has them."""
        with transaction.atomic():
            _show(self.digest)
            ClaimDraft.objects.filter(digest=self.digest).delete()


def begin(request: HttpRequest, content: ClaimContent) -> OpenDraft:
    """A fresh draft with what is known already, open in this browser."""
    draft = OpenDraft(secret.drawn(), content)
    draft.save()
    _open_here(request, draft)
    return draft


def current(request: HttpRequest) -> OpenDraft | None:
    """The draft that is open in this browser; None when there is none, or it is gone by now."""
    held = request.session.get(SESSION_KEY)
    code = secret.shown(held) if held else None
    draft = _found(code, timezone.now()) if code else None
    if held and draft is None:
        leave(request)
    if draft is not None:
        draft.content = with_identity(draft.content, request.session.get(IDENTITY))  # signed in while writing
    return draft


def resume(request: HttpRequest, typed: str) -> OpenDraft | None:
    """Open the draft of that code in this browser. None: no such code, or it has run out, which is not told apart."""
    code = secret.read(typed)
    draft = _found(code, timezone.now()) if code else None
    if draft is not None:
        _open_here(request, draft)
    return draft


def leave(request: HttpRequest) -> None:
    """Close the draft in this browser."""
    request.session.pop(SESSION_KEY, None)


def sweep(now: datetime) -> int:
    """Take away drafts that lay too long. Out: how many. Run by the owner of the tables."""
    return ClaimDraft.objects.filter(expires_at__lt=now).delete()[0]


def living_files() -> frozenset[str]:
    """The hashes of files that drafts have. Run by the owner of the tables."""
    return frozenset(name for names in ClaimDraft.objects.values_list("files", flat=True) for name in names)


def _found(code: str, now: datetime) -> OpenDraft | None:
    name = secret.digest(code)
    with transaction.atomic():
        _show(name)
        row = ClaimDraft.objects.filter(digest=name, expires_at__gte=now).first()
    plain = secret.opened(code, bytes(row.sealed)) if row is not None else None
    if row is None or plain is None:
        return None
    told = json.loads(plain)
    return OpenDraft(
        code,
        _read(told.get("content")),
        _typed(told.get("typed")),
        tuple(told["seen"]),
        int(told.get("turn", 0)),
        row.saved_at,
    )


def _read(plain: object) -> ClaimContent:
    try:
        return from_json(plain)
    except msgspec.ValidationError:  # written by a version that meant something else by a name
        return ClaimContent()


def _typed(plain: object) -> Typed:
    return {str(step): _lists(values) for step, values in plain.items()} if isinstance(plain, Mapping) else {}


def _lists(values: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {str(name): [str(value) for value in told] for name, told in values.items()}


def _open_here(request: HttpRequest, draft: OpenDraft) -> None:
    request.session.cycle_key()
    request.session[SESSION_KEY] = secret.hidden(draft.code)


def _show(digest: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SHOW, [digest])
