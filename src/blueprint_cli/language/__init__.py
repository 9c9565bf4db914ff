"""What is known of the languages themselves: characters, spelling, grammar, quantities."""
