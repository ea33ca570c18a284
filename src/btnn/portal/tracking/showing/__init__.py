"""What the page of one case says, in plain words."""
