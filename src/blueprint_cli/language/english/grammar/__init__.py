"""The grammar of English sentences, as far as words that are of one kind alone make it certain."""
