"""The app `money`."""

from django.apps import AppConfig


class MoneyConfig(AppConfig):
    """Advances, funding, payment, forfeiture, recovery and reimbursement of a case as a ledger."""

    name = "btnn.money"
    label = "money"
    verbose_name = "Tiền"
    default_auto_field = "django.db.models.BigAutoField"
