"""What people type in and about an application."""
