"""A list of procedures out of a Word document or a sheet: what was understood of it, what was not and why.

    read_table(path, media_type)   the rows of cells of the list
    understood(cells)              entries to publish, and a report row by row

Nothing is written here: `managing` shows the report and publishes once a person has confirmed it.
"""

from .tables import read_table
from .understanding import Understood, understood

__all__ = ["Understood", "read_table", "understood"]
