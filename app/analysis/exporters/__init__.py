"""The kinds of file: one module each, found by `app.analysis.exporter.exporters.load()`."""
