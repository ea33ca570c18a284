"""The app `roster`."""

from django.apps import AppConfig


class RosterConfig(AppConfig):
    """Who does compensation work at each agency, with what training, and what is lacking."""

    name = "btnn.organisation.roster"
    label = "roster"
    verbose_name = "Đội ngũ"
    default_auto_field = "django.db.models.BigAutoField"
