"""Columns whose lines alternate in a dump: told apart by what the lines say, and put one after the other."""
