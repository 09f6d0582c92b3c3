"""Who reads the trail of others. Plain Python."""

READERS = ("auditor", "data_protection_officer")
