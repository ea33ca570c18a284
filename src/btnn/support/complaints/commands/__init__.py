"""The only way in: each checks, then writes, in one transaction.

register             put one in the register, its sender sealed
take_step, pass_on   what is done with it
allow, disallow      who else may see it
reveal               look at who sent it, the look kept
"""

from .access import allow, disallow, reveal
from .handling import pass_on, take_step
from .registering import Given, register

__all__ = ["Given", "allow", "disallow", "pass_on", "register", "reveal", "take_step"]
