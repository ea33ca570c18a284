"""What pages show of a case: answers of queries turned into words, rows and cards. Nothing is read or decided here."""
