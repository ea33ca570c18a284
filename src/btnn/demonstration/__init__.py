"""Demonstration data: one made-up province whose claims tell stories, recorded by the same commands that people use.

`days`, `amounts`, `tale`, `ways`, `province` and `stories` are pure: a day goes in, stories come out. `load` records
them. Every body carries the mark of `province.MARK`, every identity number begins as none in Việt Nam does.
"""
