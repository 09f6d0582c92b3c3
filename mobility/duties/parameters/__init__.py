"""The parameters of the duties as administrators edit them."""
