"""Dumps in, output folders out: which files to clean, and how their output is put in place.

Takes paths, gives folders that are whole or not there at all.
"""
