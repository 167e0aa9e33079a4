"""What fits and draws, and what builds the table of shapes, needs packages that only its `make` target installs."""

collect_ignore = ["calibrate.py", "calibration/curves.py", "calibration/page.py", "shapes.py", "standing.py"]
