"""Ways of bringing a table in that are not a file chosen by hand."""
