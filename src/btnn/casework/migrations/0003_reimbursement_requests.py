"""Requests that belong to reimbursement: nominations, other heads, collecting bodies, money to give back."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_who_may_change_bodies'),
        ('cases', '0008_follow_successors'),
        ('casework', '0002_kept_and_walled'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='request',
            name='casework_request_kind_known',
        ),
        migrations.AddConstraint(
            model_name='request',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['agency_consultation', 'collect_elsewhere', 'collect_from_pension', 'competence_forwarding', 'council_nomination', 'expertise', 'joint_verification', 'negotiation_participation', 'opinion', 'other', 'papers_body', 'papers_claimant', 'refund_funding', 'refund_replenishment', 'related_reimbursement_decision', 'valuation', 'valuation_funding', 'valuation_replenishment'])), name='casework_request_kind_known'),
        ),
    ]
