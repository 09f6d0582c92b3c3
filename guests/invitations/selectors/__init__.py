"""Reads of invitations and of the guest's own pages."""
