"""Mistakes of the hand in Chinese: words that stand twice, are mistyped, or stand for others."""
