"""Cases, their steps and tasks, and what waits for whom."""
