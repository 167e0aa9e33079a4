"""Language models that may be asked about seams and characters: plug-ins that are found by entry point."""
