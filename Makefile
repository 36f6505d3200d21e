# What can be made. `make` alone lists it.

SHELL := /bin/bash
REPORTS := report
RELEASE := swift build -c release --static-swift-stdlib --product assay

.DEFAULT_GOAL := help
.PHONY: help deps build demo test schema bench fuzz sanitize lint hashes format golden docs check clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the Debian packages that are missing
	@.ci/install-packages libyaml-dev pkg-config

build: deps ## build the release program
	$(RELEASE)

demo: build ## write the demonstration unit's reports, in both languages
	@"$$($(RELEASE) --show-bin-path)/assay" report demo-unit/2025 --lang en,ar --date 2025-12-10 -o $(REPORTS) >/dev/null
	@echo
	@echo "The reports are in:"
	@ls -1 $(CURDIR)/$(REPORTS)/demo-unit-2025.*.html

test: deps ## run all tests
	swift test

schema: ## hold all files against docs/schema with another validator
	@.ci/install-packages python3 python3-jsonschema python3-yaml
	@/usr/bin/python3 -B Tests/Schema/validate.py

bench: build ## measure speed and memory against floors in C
	@.ci/install-packages gcc libc6-dev python3
	@python3 Tests/Bench/bench.py "$$($(RELEASE) --show-bin-path)/assay" .build/bench

fuzz: deps ## feed reading, decoding and editing with made-up input, 60 s each (SECONDS=60)
	@.ci/install-packages lld
	@Tests/Fuzz/run $(or $(SECONDS),60)

sanitize: deps ## run the tests under the address sanitizer (FILTER=LocatedYAMLTests for some)
	ASAN_OPTIONS=detect_leaks=0 swift test --scratch-path .build-asan --sanitize=address $(if $(FILTER),--filter '$(FILTER)')

lint: deps ## check the format of the code, and the shipped checklists and assessments
	swift format lint --strict --recursive Sources Tests Package.swift
	swift build --product assay
	@"$$(swift build --show-bin-path)/assay" check
	@"$$(swift build --show-bin-path)/assay" checklist lint

hashes: deps ## record the texts of all shipped checklists (after raising a revision)
	swift build --product assay
	@set -e; bin="$$(swift build --show-bin-path)"; for file in checklists/*/checklist.yaml; do \
	  folder="$$(dirname "$$file")"; \
	  { echo '# yaml-language-server: $$schema=../../docs/schema/content-lock.schema.json'; \
	    "$$bin/assay" checklist hashes "$$(basename "$$folder")"; } > "$$bin/hashes.yaml"; \
	  cp "$$bin/hashes.yaml" "$$folder/content.lock.yaml"; \
	done
	@git status --short checklists

format: ## format the code
	swift format --in-place --recursive Sources Tests Package.swift

golden: deps ## record golden files anew (then read the difference)
	RECORD=1 swift test || true
	@git status --short Tests

docs: deps ## write docs/reference, docs/checklists and docs/schema anew
	RECORD=1 swift test --filter ReferenceDocsTests || true
	@git status --short docs

check: lint test ## everything that has to be green

clean: ## remove what was built
	rm -rf .build $(REPORTS)
