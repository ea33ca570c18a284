"""Pages of the catalogue; everybody may read them."""
