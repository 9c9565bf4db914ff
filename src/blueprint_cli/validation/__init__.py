"""Validation: nodes become a typed document, or complaints in a writer's words.

It knows the shape of a document; what its texts say is for `checks`.
"""
