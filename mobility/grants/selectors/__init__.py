"""Plans read from applications, computed grants, and stored calculations beside each other."""
