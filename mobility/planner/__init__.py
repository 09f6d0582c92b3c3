"""What-if: dates, host and household before anything is submitted."""
