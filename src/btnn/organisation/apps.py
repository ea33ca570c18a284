"""The app `organisation`."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Pages over agencies, people and what follows from their changes for cases."""

    name = "btnn.organisation"
    label = "organisation"
    verbose_name = "Tổ chức"
    default_auto_field = "django.db.models.BigAutoField"
