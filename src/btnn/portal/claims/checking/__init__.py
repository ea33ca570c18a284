"""The checks of a request, part by part."""
