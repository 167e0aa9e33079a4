"""An issue as files: Markdown, the ledger and the reports, the terminal diff, and the check of all of it.

Takes an `Issue`, gives texts and renderables; nothing here reads or writes a file but `verify`.
"""
