"""Which line of a title block is the headline, which the kicker, which the subtitle."""
