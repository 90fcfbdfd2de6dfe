"""The catalogue of open data and its downloads, for as long as the program runs."""
