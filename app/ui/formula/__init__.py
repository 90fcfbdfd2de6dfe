"""The editor of formulas: colours, completion, the function one is in, and a list of them all."""
