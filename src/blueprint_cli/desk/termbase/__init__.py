"""The term base at the desk: edited, and sent to term tools and back.

What its terms do to a locale is for `locales`.
"""
