"""The only readers of questions and answers.

published(...), one_published(...), editions(...)   what everybody may read
asked_about(code)      what became of a question, for whoever holds its code
inbox(...), question(...), register_rows(...)       for the agency that has the question
"""

from .asked import Told, asked_about, first_due
from .inbox import duties, inbox, question, register_rows
from .published import Answer, editions, one_published, published

__all__ = [
    "Answer",
    "Told",
    "asked_about",
    "duties",
    "editions",
    "first_due",
    "inbox",
    "one_published",
    "published",
    "question",
    "register_rows",
]
