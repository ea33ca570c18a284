"""The only writers of questions and answers.

    ask(...)        somebody asks on the public side; gives the code by which the answer is read
    register(...)   a question that came by the counter or by post (TT 09/2019 Đ10.1)
    assign(...)     the head appoints who answers (Đ10.2)
    answer(...)     the answer goes to whoever asked (Đ12, Đ15)
    refuse(...)     refused or ended, by one of the grounds of Đ11
    pass_on(...)    another body guides (Đ11.1đ, Đ7)
    publish(...), withdraw(...)   an answer for everybody, cleaned of names; a new edition replaces, nothing is changed
    load_answers()  the answers that come with the product

Refusals are those of `btnn.support.errors`.
"""

from .asking import Asked, ask, register
from .handling import answer, assign, pass_on, refuse
from .loading import load_answers
from .publishing import publish, withdraw

__all__ = [
    "Asked",
    "answer",
    "ask",
    "assign",
    "load_answers",
    "pass_on",
    "publish",
    "refuse",
    "register",
    "withdraw",
]
