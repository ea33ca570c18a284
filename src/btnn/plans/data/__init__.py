"""Our own data: the plan of a province, whole, from which others are drafted."""
