"""After the stay: report, settlement, experience that is shared."""
