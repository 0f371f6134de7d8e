"""Bytes and text in; blocks, sentences, mentions with values and suggested claims out."""
