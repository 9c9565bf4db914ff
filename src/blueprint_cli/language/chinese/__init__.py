"""Chinese: its characters, its words and its punctuation.

What a topic has in every language (quantities, dates, claims) lies in the topic's own folder.
"""
