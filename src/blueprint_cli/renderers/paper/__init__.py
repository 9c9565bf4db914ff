"""Pages for paper: HTML is laid out by WeasyPrint, set as print is, and finished as a tagged PDF.

With `inspection/paper`, this is the one room that knows WeasyPrint; `hooks` alone touches functions
of it that are private.
"""
