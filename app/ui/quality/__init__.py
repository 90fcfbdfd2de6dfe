"""What is wrong with a table, its card, its personal data, and its versions side by side."""
