"""The law on the State's liability to compensate, as dated data and pure functions.

Nothing here imports the rest of the product, a framework, or the clock: what day it is
is always passed in, so the same question has the same answer on every machine.
"""
