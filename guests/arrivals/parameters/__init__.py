"""The parameters of arrivals as administrators edit them."""
