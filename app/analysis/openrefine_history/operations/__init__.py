"""The operations of OpenRefine that are known, one to a file."""
