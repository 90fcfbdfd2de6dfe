"""Tests for app.catalogue."""
