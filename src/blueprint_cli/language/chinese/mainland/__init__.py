"""What the Mainland calls things that Hong Kong calls otherwise, and where that applies."""
