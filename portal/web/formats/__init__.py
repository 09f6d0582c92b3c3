"""How dates are written where Django's own way does not fit: English as Europeans write it."""
