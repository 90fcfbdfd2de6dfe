"""Help beside the work: a drawer with pages, the keys that are in force, and first-time hints."""
