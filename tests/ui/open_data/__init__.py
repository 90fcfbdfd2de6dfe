"""Tests for the catalogue of open data on the screen."""
