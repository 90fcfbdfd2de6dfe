"""Whole errands, done with the keys and the mouse a person has."""
