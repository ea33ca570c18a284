"""The app `complaints`."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Complaints and denunciations in compensation work, with restricted sight."""

    name = "btnn.support.complaints"
    label = "complaints"
    verbose_name = "Khiếu nại, tố cáo"
    default_auto_field = "django.db.models.BigAutoField"
