"""The shell as a Django application: templates, static files, template tags."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class WebConfig(AppConfig):
    name = "btnn.web"
    label = "web"
    verbose_name = "Trang web"

    def ready(self) -> None:
        """After each migration the web role gets its privileges anew."""
        from btnn.web.database.grants import grant_after_migrate

        post_migrate.connect(grant_after_migrate, sender=apps.get_app_config("cases"))
