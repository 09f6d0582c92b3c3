"""Pages of assessing, ranking, deciding, offers, the queue and appeals."""
