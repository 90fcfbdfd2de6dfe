"""The open-data catalogue of the City: asked only when a person wants it, and kept for offline."""
