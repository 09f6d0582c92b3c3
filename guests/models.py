"""Re-export of the rooms' models; there are none yet."""
