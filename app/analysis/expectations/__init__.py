"""What can be expected of a table, one to a file."""
