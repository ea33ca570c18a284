"""What the pages of the catalogue show, in the language of the page."""
