"""Our own data: decisions entered whole, the procedures of today, the law's words for comparing."""
