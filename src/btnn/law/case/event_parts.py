"""Fields that several events share: the basis document, the delivery of a paper, a payment."""

from __future__ import annotations

from btnn.law.case import vocabulary as words
from btnn.law.case.event_types import choice, day, flag, text

# The paper on which a claim rests, as data (Đ8–12); its kind is a code of the law's lists.
BASIS = (
    text("basis_kind", required=False),
    text("basis_number", required=False),
    day("basis_issued_on", required=False),
    text("basis_issuer", required=False),
)
# Who received a paper, by which way, and what proves it. Names of people stay out: an entry can never be changed.
DELIVERY = (
    choice("delivered_by", words.DELIVERY_WAYS, required=False),
    choice("received_by", words.RECIPIENTS, required=False),
    text("proof", required=False),
)
PAYMENT = (choice("paid_by", words.PAYMENT_WAYS, required=False), text("voucher", required=False))
# Time that does not count in the three years (Đ6.3a, b), both days in; the claimant proves it (Đ6.4).
EXCLUDED_TIME = (
    day("obstacle_from", required=False),
    day("obstacle_until", required=False),
    day("unrepresented_from", required=False),
    day("unrepresented_until", required=False),
)
# Đ59.1a, NĐ 68 Đ25.2: a body of the centre publishes in two papers; which body it is, the register knows.
CENTRAL = flag("central_agency", required=False)
