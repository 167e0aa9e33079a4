# Everything a contributor runs. Each target sets up what it needs in .venv; `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := .ci/requirements.lock
INSTALLED := $(VENV)/.installed
DEMO := build/demo

.DEFAULT_GOAL := help
.PHONY: help demo test lint types format floors forms errors bench calibrate standing shapes lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(INSTALLED): $(LOCK) pyproject.toml .ci/set-up
	@sh .ci/set-up $(PYTHON) $(VENV) $(LOCK)
	@touch $@

demo: $(INSTALLED) ## clean the samples, print a summary and say where the files are
	@$(BIN)/python -m cleaner.cli clean samples/textlayer.txt samples/ocr.txt -o $(DEMO) --force
	@echo
	@echo "The articles are in $(DEMO)/textlayer/articles and $(DEMO)/ocr/articles;"
	@echo "beside them stand sponsors.md, report.json and, for a reader, report.html."

test: $(INSTALLED) ## run every test
	@$(BIN)/python -m pytest

lint: $(INSTALLED) ## check style and format
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .

types: $(INSTALLED) ## check the types of cleaner/ (mypy, strict)
	@$(BIN)/python -m mypy

format: $(INSTALLED) ## put the code in shape
	@$(BIN)/python -m ruff check --fix .
	@$(BIN)/python -m ruff format .

floors: $(INSTALLED) ## print the figures of today beside the floors they must hold
	@$(BIN)/python tests/quality/floors.py $(ARGS)

forms: $(INSTALLED) ## score the real dumps in the forms of other tools (ARGS=001: of one)
	@$(BIN)/python tests/quality/forms.py $(ARGS)

errors: $(INSTALLED) ## write docs/errors.md: every paragraph that does not come out, one by one
	@$(BIN)/python tests/quality/errors.py

bench: $(INSTALLED) ## time cleaning against a peer on the same text
	@$(BIN)/python tests/benchmarks/speed.py $(ARGS)

shapes: $(INSTALLED) ## build the table of characters that look alike anew
	@$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --editable '.[shapes]'
	@$(BIN)/python tests/quality/shapes.py

calibrate: $(INSTALLED) ## hold every confidence against the golds and draw the curve (ARGS=--fit fits the rules)
	@$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --editable '.[calibrate]'
	@cd tests/quality && ../../$(BIN)/python calibrate.py $(ARGS)

standing: $(INSTALLED) ## fit what speaks for a line below another (ARGS: dumps of OCR sorted by height, with golds)
	@$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --editable '.[calibrate]'
	@$(BIN)/python tests/quality/standing.py $(ARGS)

lock: $(INSTALLED) ## pin the newest versions that pyproject.toml allows
	@$(BIN)/python -m uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
	    --extra dev --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	    pyproject.toml --output-file $(LOCK)

clean: ## remove what the targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
