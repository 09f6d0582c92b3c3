"""What a stay pays: monthly grants, Erasmus+ rates, calculations."""
