"""Stories to look at: made-up people and cases, recorded through the same commands that people use.

`load.load()` records them when the installation has no case yet; `accounts.lines()` gives one printable line for
each account.
"""
