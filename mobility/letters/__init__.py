"""The letters and agreements of a stay: what they say, who signs, what a signature opens."""
