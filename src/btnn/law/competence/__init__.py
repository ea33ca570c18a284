"""Chương IV: which agency settles the claim (Đ33–40; NĐ 68 Đ32–33; the reform of 1 July 2025).

competent(facts, harmed_on, asked_on)   the agency with its reasons, or the question still open and who decides it
routes.court_of_first_instance(…)       which court hears a civil suit (Đ53)
joining.joining_bodies(…)               who takes part for the State's management and finance (NĐ 68 Đ19, Đ21)
"""

from btnn.law.competence.agency import competent
from btnn.law.competence.answer import Competent

__all__ = ["Competent", "competent"]
