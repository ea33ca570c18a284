"""What the case already says, for forms to begin with: the counted entries, read for what steps need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from btnn.agencies.queries import Agency
from btnn.law.case import CaseView
from btnn.law.case.intake import CAUSE_OF_DELIVERY
from btnn.law.case.ledger import Ledger, ledger
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

from ..models import PartyCapacity
from ..queries import CaseFile, Official, acting_representatives, assessed_amounts, officials
from ..queries.assessments import AdvanceBase, advance_base
from ..queries.claimants import heads_by_share
from ..story import as_entry

MOST_ROWS = 40  # of amounts in one form; more heirs and heads than that are typed as the decision has them


@dataclass(frozen=True)
class Known:
    """A case file, the agency that asks and what day it is; answers come from the entries that count."""

    file: CaseFile
    today: date
    share: int = 0  # which claimant's share of the money a form was opened for, from 1

    @property
    def agency(self) -> Agency:
        return self.file.standing.membership.agency

    @property
    def view(self) -> CaseView:
        return self.file.view

    @property
    def money(self) -> dict[str, int]:
        return self.file.view.money

    @cached_property
    def entries(self) -> list[Entry]:
        """The entries that count, corrected, by their legal dates."""
        return counted_entries([as_entry(event) for event in self.file.events])

    @cached_property
    def book(self) -> Ledger:
        """The ledger of the case as of today."""
        return ledger([as_entry(event) for event in self.file.events], as_of=self.today)

    @cached_property
    def advance(self) -> AdvanceBase | None:
        """What an advance is reckoned on, by the latest assessment."""
        return advance_base(self.file.standing.membership, self.file.case.code)

    def last(self, event: str) -> Entry | None:
        """The latest counted entry of a kind."""
        return next((entry for entry in reversed(self.entries) if entry.type == event), None)

    def said(self, event: str, name: str, default: Any = None) -> Any:
        """What the latest entry of a kind says in one of its fields."""
        entry = self.last(event)
        return default if entry is None else entry.data.get(name, default)

    def has(self, event: str) -> bool:
        return self.last(event) is not None

    def names(self, capacity: PartyCapacity) -> list[str]:
        """Names of the people who take part in the case in one capacity."""
        return [one.full_name for one in self.file.parties if one.capacity == capacity and one.ended_on is None]

    @property
    def claimants(self) -> list[str]:
        return self.names(PartyCapacity.CLAIMANT)

    @cached_property
    def officials(self) -> list[Official]:
        """Who caused the harm, and where they are today."""
        return officials(self.file.case, self.today)

    @property
    def criminal(self) -> bool:
        return self.view.state.field_of_activity == "criminal_procedure"

    def amounts(self, *sources: tuple[str, str]) -> list[dict[str, Any]]:
        """The first list of amounts found among (event, field) pairs."""
        for event, name in sources:
            found = self.said(event, name)
            if found:
                return [dict(entry) for entry in found]
        return []

    def by_heir(self, amounts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The amounts by head and heir, by the shares of the estate; as they are when these do not say it all."""
        divided = heads_by_share(amounts, self.file.parties, self.today)
        return divided if len(divided) <= MOST_ROWS else amounts

    @cached_property
    def acting(self) -> list[str]:
        """Names of who acts for the claimants today: those whose authority has begun and not run out."""
        return [one.full_name for one in acting_representatives(self.file.case, self.today)]

    @cached_property
    def verified(self) -> list[dict[str, Any]]:
        """The sums by head of the latest assessment of what was verified."""
        return assessed_amounts(self.file.standing.membership, self.file.case.code, "verified")

    def awaiting(self) -> list[str]:
        """The documents that were sent and whose day of receipt is awaited: limits run from it, or a window does."""
        state = self.view.state
        delivered = [e.data["document"] for e in self.entries if e.type == "document_delivered"]
        begun = [run.limit.id for run in state.runs]
        waits = {
            "supplement_request": state.settlement == "supplementing"
            and state.running("claimant_supplements_dossier") is None,
            "payment_notice": state.settlement == "payment_notified" and "pay_compensation" not in begun,
            "honour_notice": state.lanes["honour"] == "notified"
            and state.running("victim_replies_honour_notice") is None,
            "opinion_request": len(state.opinions) > begun.count("reply_opinion_request"),
            "decision": self.has("decision_sent") and "decision" not in delivered,
        }
        return [document for document, waiting in waits.items() if waiting]

    def undelivered(self) -> list[str]:
        """The documents whose receipt may be recorded, as `document_delivered` names them: those that are awaited,
        else those of earlier days that may still be recorded late, once for each kind of paper."""
        delivered = [e.data["document"] for e in self.entries if e.type == "document_delivered"]
        return self.awaiting() or [
            document
            for document, cause in CAUSE_OF_DELIVERY.items()
            if document != "decision" and self.has(cause) and document not in delivered
        ]
