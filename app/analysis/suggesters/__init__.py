"""What may be seen in a column, one thing to a file."""
