"""The kinds of file that hold a table: one to a module."""
