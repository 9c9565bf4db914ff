"""Delivery: who does what by when, how it is measured, and how it is going."""
