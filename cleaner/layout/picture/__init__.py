"""Dumps that keep the picture of their pages: what is white shows the gutters, and columns are read one by one."""
