"""Chinese: its characters, its words and its punctuation."""
