"""Write an application, part by part, and take it on its way."""
