# `make report` and `make test` do all the set-up there is; `make venv` makes the environment alone.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
MONTH := 2025-12
SHARED ?= ../shared

.PHONY: report test venv lint gold bench clean

report: venv
	$(BIN)/stats ingest data/sample/reports.jsonl --origins data/sample/origins.csv --store stats-store
	$(BIN)/stats report --store stats-store --region deir-ez-zor --month $(MONTH)
	$(BIN)/stats report --store stats-store --region deir-ez-zor --month $(MONTH) --format pdf -o build/deir-ez-zor-$(MONTH).pdf

test: venv lint
	$(BIN)/pytest -n 2

lint: venv
	$(BIN)/ruff check .
	$(BIN)/mypy

venv: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

gold: venv
	$(BIN)/python tests/gold.py $(SHARED)

bench: venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python bench/airwars.py $(SHARED)/real/airwars_dev.jsonl
	$(BIN)/python -m bench.linking $(SHARED)/real/airwars_dev.jsonl --splink

clean:
	rm -rf .venv build dist stats-store
