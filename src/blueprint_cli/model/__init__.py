"""The nouns that flow through the pipeline, all frozen."""
