"""Formulas over the columns of a table, written as in the spreadsheets of Argentina."""
