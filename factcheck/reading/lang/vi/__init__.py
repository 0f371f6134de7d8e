"""What reading must know of Vietnamese."""
