"""The figures a summary can have, one to a file."""
