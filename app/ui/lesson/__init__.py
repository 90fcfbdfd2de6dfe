"""A lesson on the screen: text to read, things to do, questions to answer."""
