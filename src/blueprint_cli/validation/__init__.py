"""Validation: nodes become a typed document, or complaints in a writer's words."""
