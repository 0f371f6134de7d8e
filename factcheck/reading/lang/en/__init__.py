"""What reading must know of English."""
