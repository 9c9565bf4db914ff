"""Publishing: artifacts become a folder, all at once or not at all."""
