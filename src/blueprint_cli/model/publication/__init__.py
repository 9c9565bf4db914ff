"""What a publication says of itself: who publishes it, on which terms, its lists, its editions."""
