"""Plain language: what makes a text hard to read, in each language, and how hard it is."""
