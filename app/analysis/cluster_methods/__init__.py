"""Ways of telling that two values look the same, one to a file."""
