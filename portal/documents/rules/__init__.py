"""What a file is, how a letter's text is read, and which letters there are. Plain Python."""
