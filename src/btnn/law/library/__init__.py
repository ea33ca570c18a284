"""The texts of the law, by article with the days on which each wording holds.

codified.read_text(text)     the codified text of one or several instruments, as articles
shelf.Shelf(folder)          a folder of such articles: put(), article(), passage()

The wording is not part of the product: whoever runs it imports the official text.
"""
