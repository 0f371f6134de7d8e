"""What leaves the desk: the report's snapshot and its exchange formats."""
