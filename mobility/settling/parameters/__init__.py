"""The rule sets of the time after a stay, as administrators edit them."""
