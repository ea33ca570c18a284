"""The app `scoring`."""

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    """Scoring of a year's work by QĐ 3062/QĐ-BTP."""

    name = "btnn.reports.scoring"
    label = "scoring"
    verbose_name = "Chấm điểm"
    default_auto_field = "django.db.models.BigAutoField"
