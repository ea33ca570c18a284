"""The worksheet of damages as a form: facts asked in Vietnamese, the law's answer shown line by line.

`FactsForm` asks for the facts of one rule, `Worksheet` for a whole claim; both work without script.
"""

from .facts_form import FactsForm
from .figures import AmountsField, NumberField, ShareField
from .folding import FoldedRows
from .page_words import plain
from .problems import Problem, problems_of
from .sheet import Worksheet
from .telling import Answer, AnswerLine, answer_of

__all__ = [
    "AmountsField",
    "Answer",
    "AnswerLine",
    "FactsForm",
    "FoldedRows",
    "NumberField",
    "Problem",
    "ShareField",
    "Worksheet",
    "answer_of",
    "plain",
    "problems_of",
]
