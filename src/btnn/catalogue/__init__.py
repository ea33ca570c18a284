"""Administrative procedures: versions with dates, the decisions that publish them, where they are posted."""
