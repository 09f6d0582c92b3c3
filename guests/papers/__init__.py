"""Letters and agreements of a guest: which are needed, what they say, who signs them."""
