"""The app `recommendations`."""

from django.apps import AppConfig


class RecommendationsConfig(AppConfig):
    """Recommendations and demands of the bodies of state management (TT 08/2019 Đ28–30)."""

    name = "btnn.support.recommendations"
    label = "recommendations"
    verbose_name = "Kiến nghị, yêu cầu"
    default_auto_field = "django.db.models.BigAutoField"
