"""Branches: what two of them have made of one file, merged by the ids of what is in it.

It knows three texts of a file and no git; nothing that either branch has written is lost: where
both have changed one thing, both stand there between the marks of a conflict.
"""
