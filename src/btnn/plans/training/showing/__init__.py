"""Training as it is read: stories of exercises, files of the year."""
