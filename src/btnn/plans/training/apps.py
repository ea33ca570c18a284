"""The app `training`."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Courses, conferences and materials: whom they reached, what they cost, how they were judged."""

    name = "btnn.plans.training"
    label = "training"
    verbose_name = "Tập huấn, phổ biến"
    default_auto_field = "django.db.models.BigAutoField"
