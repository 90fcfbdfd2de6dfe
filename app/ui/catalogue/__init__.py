"""The catalogue of open data on the screen: searching it, and bringing its files."""
