# Everything a person types. Each target sets up what it needs; second runs are quick.
.PHONY: run test quick check bench browser format lock clean help
.DEFAULT_GOAL := help
PORT ?= 8000
WORKERS ?= 3
BIN := .venv/bin

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

run: ## set up everything, load demonstration data, serve on 127.0.0.1:8000 (PORT=… for another)
	@tools/environment run
	@exec $(BIN)/btnn serve --demo --port $(PORT)

test: ## set up, check the code, run all tests, browser journeys included
	@tools/environment dev
	@tools/browser
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(PYTEST)

quick: ## tests without the browser
	@tools/environment dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --ignore tests/journeys $(PYTEST)

check: ## style, types, walls
	@tools/environment dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/djlint src --lint --quiet
	$(BIN)/lint-imports --no-logo

bench: ## measure the budgets
	@tools/environment dev
	@$(BIN)/python -m bench $(BENCH)

browser: ## find or install Chromium and fonts for the journeys
	@tools/browser

format: ## put the code in its usual form
	@tools/environment dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## take the newest allowed versions into the locks
	@tools/environment dev
	@tools/lock

clean: ## remove what was made, but not the data in var/
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
