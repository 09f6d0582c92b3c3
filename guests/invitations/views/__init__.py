"""Pages about invitations, and the guest's own."""
