"""What reading must know of Indonesian."""
