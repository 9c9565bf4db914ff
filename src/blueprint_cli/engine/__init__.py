"""Engine: which files of a publication are made anew, how, and by how many processes.

What is in a file, `renderers` know; where it goes, `publishing`.
"""
