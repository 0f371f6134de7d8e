# Factcheck. `make run` and `make test` install what they need by themselves.
.DEFAULT_GOAL := help
.PHONY: help run test check lint format-check types imports templates migrations pytest bench format lock base dev browser

PORT ?= 8000
BIN := .venv/bin
# The tests' data stays apart from the desk's.
TEST := FACTCHECK_DATA_DIR=var/test
WORKERS ?= 2

help: ## say what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: export PORT := $(PORT)
# No shell stands between make and the site, so that a SIGTERM to make reaches it.
run: base ## install, migrate, load the demo into an empty database, serve on PORT (8000) until Ctrl-C
	@$(BIN)/python manage.py serve --demo

test: check browser pytest ## everything that must pass before a commit lands

check: lint format-check types imports templates migrations ## all of the below that runs no test

lint: dev ## ruff
	$(BIN)/ruff check .

format-check: dev ## ruff's formatter
	$(BIN)/ruff format --check .

types: dev ## mypy, strict
	$(TEST) $(BIN)/mypy

imports: dev ## who may import whom
	$(BIN)/lint-imports --no-logo

templates: dev ## djlint
	$(BIN)/djlint templates --lint --quiet

migrations: dev ## the models and their migrations agree
	$(TEST) $(BIN)/python manage.py makemigrations --check --dry-run

pytest: dev browser ## all tests, on SQLite or on what DATABASE_URL names
	$(TEST) $(BIN)/pytest -n $(WORKERS)

bench: base ## time the desk's operations beside what they must reach
	$(BIN)/python -m tests.bench $(ONLY)

format: dev ## put the code into shape
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lock: dev ## write requirements/*.lock anew from pyproject.toml
	$(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements/base.lock
	$(BIN)/uv pip compile $(LOCK) --group dev -c requirements/base.lock pyproject.toml -o requirements/dev.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade

base:
	@sh requirements/install.sh base

dev:
	@sh requirements/install.sh dev

browser: dev
	@sh tests/e2e/install-browser.sh
