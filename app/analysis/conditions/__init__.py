"""The conditions: one file each, found by `app.analysis.condition.conditions.load()`."""
