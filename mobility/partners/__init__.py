"""Partner agreements and the Erasmus+ export."""
