"""XML of other tools: read with every place in it, compared, put together again."""
