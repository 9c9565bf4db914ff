"""Selection: what an edition, a locale and a format show, and where readers find the rest of it."""
