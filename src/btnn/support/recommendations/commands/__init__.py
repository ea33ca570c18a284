"""The only writers of recommendations: check, then do, in one transaction.

recommend          make one and send it
answer             accepted or not, by whom it was sent to (or noted by its maker from paper)
follow, conclude   what happened next; how it ended
withdraw           taken back
"""

from .answering import answer, conclude, follow, withdraw
from .recommending import RecommendationData, recommend

__all__ = ["RecommendationData", "answer", "conclude", "follow", "recommend", "withdraw"]
