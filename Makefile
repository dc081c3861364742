# make run: set up, index the bundled reports, open the page.  make test: set up, check everything.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test eval bench lint
.DELETE_ON_ERROR:

run: .venv/run.stamp
	$(BIN)/python app.py $(ARGS)

test: lint
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder

lint: .venv/test.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

eval: .venv/run.stamp
	$(BIN)/python -m eval run eval/sets/facts.jsonl --legs --out .cache/eval/facts
	$(BIN)/python -m eval run eval/sets/dialogues.jsonl --legs --out .cache/eval/dialogues

bench: .venv/run.stamp
	$(BIN)/python -m eval bench $(ARGS)

.venv/run.stamp: requirements.txt constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("需要 Python 3.11 或更新的版本 / Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --requirement requirements.txt
	touch $@

.venv/test.stamp: .venv/run.stamp tests/requirements.txt requirements-mcp.txt requirements-milvus.txt constraints.txt
	$(BIN)/python -m pip install --requirement tests/requirements.txt
	touch $@
