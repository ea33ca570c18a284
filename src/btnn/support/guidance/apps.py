"""The app `guidance`."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """Guidance to agencies and support to harmed persons (TT 08/2019 Đ3–7, TT 09/2019)."""

    name = "btnn.support.guidance"
    label = "guidance"
    verbose_name = "Hướng dẫn nghiệp vụ"
    default_auto_field = "django.db.models.BigAutoField"
