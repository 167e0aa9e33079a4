"""What fits and draws the curves needs packages that only `make calibrate` installs; no test does."""

collect_ignore = ["calibrate.py", "calibration/curves.py", "calibration/page.py"]
