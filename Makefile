# `make report` and `make test` do all the set-up there is; `make venv` makes the environment alone.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
MONTH := 2025-12
SECONDS_EACH ?= 60
MB ?= 8
SECONDS_SHAPE ?= 60
SHARED ?= ../shared
REPORTS ?= 30000
INCIDENTS ?= 100000
# What the page is held against: installed where npm is at hand, else its test is skipped.
AXE := axe-core@4.14.1

.PHONY: report test test-min venv lint axe gold bench crash fuzz clean

report: venv
	$(BIN)/stats ingest data/sample/reports.jsonl --origins data/sample/origins.csv --store stats-store
	$(BIN)/stats report --store stats-store --region deir-ez-zor --month $(MONTH)
	$(BIN)/stats report --store stats-store --region deir-ez-zor --month $(MONTH) --format pdf -o build/deir-ez-zor-$(MONTH).pdf

test: venv lint axe
	$(BIN)/pytest -n 2

lint: venv
	$(BIN)/ruff check .
	$(BIN)/mypy

axe:
	@test -f node_modules/axe-core/axe.min.js || { command -v npm >/dev/null && npm install --prefix . --no-save --no-package-lock \
	--ignore-scripts --no-audit --no-fund --silent --fetch-retries=1 $(AXE); } || echo "no $(AXE) to be had: its test is skipped"

venv: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

gold: venv
	$(BIN)/python tests/gold.py $(SHARED)

bench: venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m bench.run --reports $(REPORTS) --incidents $(INCIDENTS) --real $(SHARED)/real/airwars_dev.jsonl

crash: venv
	$(BIN)/python tests/crash.py 200

fuzz: venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[fuzz]'
	$(BIN)/python -m bench.linear --most $(MB) --seconds $(SECONDS_SHAPE)
	$(BIN)/python tests/fuzz.py $(SECONDS_EACH)

test-min:
	$(PYTHON) -m venv build/min
	build/min/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints-min.txt --editable '.[dev]'
	build/min/bin/python -m pytest -n 2

clean:
	rm -rf .venv node_modules build dist stats-store
