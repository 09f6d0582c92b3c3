"""How cases are assessed, ranked, decided and appealed. Plain Python."""
