"""The only writers of training: check, then do, in one transaction.

plan, invite, move, cancel, hold, attended    an activity from its plan to what came of it
reply, send_own                               what an invited agency answers, whom it sent
add_material, evaluate                        what is handed out, how it was judged
make_exercise, answer                         exercises made of finished cases
"""

from .after import add_material, evaluate
from .exercising import answer, make_exercise
from .holding import attended, cancel, hold, move
from .inviting import invite, reply, send_own
from .planning import Planned, plan

__all__ = [
    "Planned",
    "add_material",
    "answer",
    "attended",
    "cancel",
    "evaluate",
    "hold",
    "invite",
    "make_exercise",
    "move",
    "plan",
    "reply",
    "send_own",
]
