"""The functions a formula may use, one to a file."""
