"""What a lesson has to be, for its author: one file for each part of it."""
