"""Calls for applications, and the budgets that money is reserved against."""
