"""What a publication says of itself: who publishes it, under which numbers and terms, its lists."""
