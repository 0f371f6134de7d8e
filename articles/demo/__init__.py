"""The demo: a desk half-way through its work, built by the same services as a real one.

The texts are the project's own words on public facts; what is said of a source is a paraphrase, and says so.
"""
