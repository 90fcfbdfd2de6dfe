"""Histories of operations written by OpenRefine, read as recipes of this program."""
