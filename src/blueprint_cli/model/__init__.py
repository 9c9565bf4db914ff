"""The nouns that flow through the pipeline, all frozen.

They know neither YAML nor places in it, and tell nobody anything: a comment in the YAML changes no
digest.
"""
