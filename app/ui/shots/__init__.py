"""What to show before each picture: a file for each part of the program."""
