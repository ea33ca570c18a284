"""The app `inspection`."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """Inspections of compensation work from the yearly plan to the last recommendation (TT 08/2019 Đ16–23)."""

    name = "btnn.plans.inspection"
    label = "inspection"
    verbose_name = "Kiểm tra"
    default_auto_field = "django.db.models.BigAutoField"
