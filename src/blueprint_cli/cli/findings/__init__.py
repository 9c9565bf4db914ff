"""What a report tells of all that is found: what was asked for, and is not known yet.

How a report looks is for `cli.reports`.
"""
