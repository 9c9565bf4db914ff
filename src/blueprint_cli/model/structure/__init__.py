"""Structure: what sections are to the whole of a document, and what stands under and in them."""
