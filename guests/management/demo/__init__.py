"""The demo university's guests."""
