"""Our own formats: Django's Vietnamese ones read 05/04/2026 as 4 May and group no thousands."""
