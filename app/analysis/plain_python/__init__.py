"""The operations as plain Python, for whoever takes a recipe to a program of their own.

Each constant is the source of a few functions that need pandas and nothing of this program.
Their patterns and lists come from the modules the program itself uses.
"""
