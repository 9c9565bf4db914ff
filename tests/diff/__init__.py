"""Tests of differences: reviews of locales against their source."""
