"""Pictures drawn on the server as SVG: no script, no style attribute, every text escaped."""
