"""English as a good editor writes it: spelling, capitals, abbreviations, slips.

What a topic has in every language (quantities, dates, claims) lies in the topic's own folder.
"""
