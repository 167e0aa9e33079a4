"""Holds the decisions of a cleaner against the golds: is a confidence the share of decisions that are right?

`judged` says of each join and label whether it is right, `curves` fits the curves of the rules to that and tests
them on publications they were not fitted to, `page` writes docs/accuracy.md and its picture.
"""
