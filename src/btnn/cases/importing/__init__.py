"""Old cases from a sheet: reading it, checking every row against the law, taking in what is right.

sheets    a file (.xlsx, .csv) → rows of cells          columns   what a row may say
cells     a cell → a value, or why not                  rows      rows → old cases, each with its faults
story     an old case → its events                      checking  the dry run: what would be taken in, what not
taking_in each good case through one command            template  the sheet to fill in
"""
