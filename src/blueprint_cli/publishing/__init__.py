"""Publishing: artifacts become a folder, all at once or not at all.

It knows the manifest, editions and the disk; what is in a file, `renderers` know.
"""
