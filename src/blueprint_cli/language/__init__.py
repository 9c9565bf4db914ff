"""What is known of the languages themselves: characters, spelling, grammar, quantities.

Texts are plain strings here: it knows no document, no diagnostic and no severity, and imports
nothing of the package.
"""
