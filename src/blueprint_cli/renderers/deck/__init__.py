"""The deck: which slides there are, and how much stands on each.

How a slide looks, `templates/slides/` and `templates/css/slides.css` say.
"""
