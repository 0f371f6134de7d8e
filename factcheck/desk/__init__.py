"""The desk's rules: who may do what from where, what it takes, and what is still open."""
