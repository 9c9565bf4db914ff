"""XML of other tools: read with every place in it, compared, put together again.

What its elements mean, the module of each format knows.
"""
