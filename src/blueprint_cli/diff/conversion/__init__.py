"""How the text of a converted locale came about, change by change."""
