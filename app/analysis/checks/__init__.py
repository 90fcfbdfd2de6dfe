"""The checks of data quality, one to a file; `app.analysis.check` says what one is."""
