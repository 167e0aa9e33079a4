"""Language models that may be asked about seams: plug-ins, found by entry point; nothing else imports them."""
