"""The deck: which slides there are, and how much stands on each."""
