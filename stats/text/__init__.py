"""Spelling folded, words and sentences cut; every word keeps its place in the text as it was published."""
