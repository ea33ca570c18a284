"""The shell as a Django application: templates, static files, template tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "btnn.web"
    label = "web"
    verbose_name = "Trang web"
