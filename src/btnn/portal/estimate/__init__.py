"""The estimate: what was suffered in everyday words, the rules of damages that answer it, nothing kept."""
