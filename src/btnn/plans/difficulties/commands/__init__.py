"""The only writers of difficulties.

    raise_difficulty(...)      an agency tells a difficulty to the body that gathers them
    gather(...)                difficulties of any source become one theme, or join one
    answer(...)                the theme is answered; the cases that it comes from are told too
    propose(...)               themes are taken up to the Committee or the Ministry, by one letter
    record_result(...)         what came of a demand

Refusals are those of `btnn.refusals`.
"""

from .gathering import Picked, gather
from .proposing import propose, record_result
from .raising import gathering_body, raise_difficulty
from .settling import answer

__all__ = ["Picked", "answer", "gather", "gathering_body", "propose", "raise_difficulty", "record_result"]
