# reviewpack: 'make' prints this help.

SWIFT      ?= swift
OUT        ?= out
PREFIX     ?= /usr/local
DEMO       := $(OUT)/demo
CHECKERS   ?= $(OUT)/checkers
# Workspaces and programs to compare with, where they are; PYTHON names the interpreter that has what those need.
YARDSTICK  ?= ../shared/bench
# With the Swift libraries in the program it starts sooner and runs where there is no Swift; Apple's systems bring them.
STATIC     := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
BUILD      := $(SWIFT) build -c release $(STATIC)
BINARY      = $$($(BUILD) --show-bin-path)/reviewpack
PACKAGES   := libcmark-dev libsimdjson-dev libgmime-3.0-dev pkg-config
# What tests try PDFs and pictures with; without them those tests are skipped, which they say.
PDF_TOOLS  := weasyprint poppler-utils librsvg2-bin
SUDO       := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup pdf-tools build demo test check lint pages gallery bench leaks fuzz race faults install uninstall clean

help: ## print this help
	@echo "reviewpack: honest client review packs from the exports you already have"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what the build needs and is missing (Debian, Ubuntu, macOS with Homebrew)
	@command -v $(SWIFT) >/dev/null || { echo "There is no Swift toolchain: see https://www.swift.org/install"; exit 1; }
	@if command -v dpkg-query >/dev/null; then \
	  missing=""; \
	  for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "installing$$missing"; \
	    $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing >/dev/null; \
	  fi; \
	elif command -v brew >/dev/null; then \
	  for package in cmark simdjson gmime pkgconf; do \
	    brew list $$package >/dev/null 2>&1 || { echo "installing $$package"; brew install -q $$package; }; \
	  done; \
	else \
	  pkg-config --exists libcmark simdjson gmime-3.0 || { echo "Install libcmark, simdjson, GMime and pkg-config."; exit 1; }; \
	fi

build: setup ## build the program in release mode
	@$(BUILD)

demo: build ## build the packs of sample-data and say which file to open
	@rm -rf $(DEMO)
	@$(BINARY) build sample-data --out $(DEMO); status=$$?; \
	held=$$(find $(DEMO)/internal -type d -name held | wc -l); \
	if [ $$status -ne 1 ] || [ $$held -ne 1 ]; then \
	  echo "The demo should hold exactly one pack; it ended with $$status and held $$held."; exit 1; \
	fi
	@echo
	@echo "One pack is held, as it should be: its brief says why, and how to release it."
	@echo "Open $(DEMO)/internal/index.html for all packs,"
	@echo "or   $(DEMO)/client/alder-voss/2026-10/pack.html for what a client gets."

pdf-tools: # what tests try PDFs and pictures with, where it can be installed
	@if command -v dpkg-query >/dev/null && { ! command -v weasyprint || ! command -v pdftotext || ! command -v rsvg-convert; } >/dev/null; then \
	  echo "installing $(PDF_TOOLS)"; \
	  { $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(PDF_TOOLS); } >/dev/null || \
	    echo "$(PDF_TOOLS) cannot be installed; the tests of PDFs and pictures are skipped."; \
	fi

test: setup pdf-tools ## run all tests
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

lint: ## check the formatting
	@$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks/Sources Fuzz/Sources Package.swift Benchmarks/Package.swift Fuzz/Package.swift

check: lint demo ## lint, build the demo again and compare, run the public suites where they are
	@rm -rf $(OUT)/again
	@$(BINARY) build sample-data --out $(OUT)/again --jobs 1 --quiet >/dev/null 2>&1 || [ $$? -eq 1 ]
	@diff -r $(DEMO) $(OUT)/again && echo "A second build with one worker wrote the same bytes."
	@cd $(DEMO) && for sums in internal/*/*/SHA256SUMS; do sha256sum --check --quiet $$sums; done && echo "All check sums hold."
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --filter 'Suite'
	@$(MAKE) --no-print-directory pages

pages: ## check the pages of the demo in every language with the Nu HTML checker and axe, light and dark
	@bash Tests/PageChecks/check-pages.sh $(DEMO) $(CHECKERS) $(OUT)/dark
	@bash Tests/PageChecks/build-languages.sh $(BINARY) sample-data $(OUT)/languages
	@bash Tests/PageChecks/check-pages.sh $(OUT)/languages $(CHECKERS) $(OUT)/dark
	@python3 Tests/PageChecks/compare-engines.py $(DEMO) || [ ! -x "$$(command -v python3)" ]

gallery: demo ## photograph the pages of the demo on screens, in the dark and on paper, into out/gallery
	@bash Tests/PageChecks/make-gallery.sh $(DEMO) $(OUT)/gallery

SHARE       = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = "$(SHARE)/bash-completion/completions/reviewpack" "$(SHARE)/zsh/site-functions/_reviewpack" \
              "$(SHARE)/fish/vendor_completions.d/reviewpack.fish"

install: build ## install the program, its templates and completions below PREFIX (/usr/local)
	@binary=$(BINARY) && for file in "$(DESTDIR)$(PREFIX)/bin/reviewpack" $(COMPLETIONS); do mkdir -p "$$(dirname "$$file")"; done && \
	install -m 755 "$$binary" "$(DESTDIR)$(PREFIX)/bin/reviewpack" && \
	rm -rf "$(SHARE)/reviewpack/templates" && mkdir -p "$(SHARE)/reviewpack" && \
	cp -R templates "$(SHARE)/reviewpack/templates" && chmod -R u=rwX,go=rX "$(SHARE)/reviewpack" && \
	set -- $(COMPLETIONS) && for shell in bash zsh fish; do \
	  "$$binary" --generate-completion-script $$shell > "$$1" && chmod 644 "$$1" || exit 1; shift; \
	done && echo "installed $(DESTDIR)$(PREFIX)/bin/reviewpack"

uninstall: ## remove what install put there
	@rm -f "$(DESTDIR)$(PREFIX)/bin/reviewpack" $(COMPLETIONS)
	@rm -rf "$(SHARE)/reviewpack"
	@echo "removed $(DESTDIR)$(PREFIX)/bin/reviewpack"

bench: build ## time, CPU and memory of builds, of loading a million work items and of mails, and beside other programs
	@$(SWIFT) build --quiet -c release --package-path Benchmarks
	@echo "commit $$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
	@$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench $(BINARY)
	@$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench load
	@$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench mail
	@$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench drafts $(BINARY) sample-data tom.aldous
	@if [ ! -f $(YARDSTICK)/generate.py ]; then echo "No other programs to compare with: $(YARDSTICK) is not there."; exit 0; fi; \
	mkdir -p $(OUT)/yardstick; cp -R $(YARDSTICK)/. $(OUT)/yardstick; \
	for size in small medium large; do \
	  [ -d $(OUT)/yardstick/ws/$$size ] || "$${PYTHON:-python3}" $(OUT)/yardstick/generate.py --preset $$size --out $(OUT)/yardstick/ws/$$size; \
	done; \
	$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench peers $(BINARY) $(OUT)/yardstick

# valgrind does not understand the debug information of new compilers, so it gets a program without.
leaks: ## write and read 10,000 mails under valgrind, which must find nothing lost (Linux)
	@$(SWIFT) build --quiet -c release --package-path Benchmarks
	@mkdir -p $(OUT)
	@strip --strip-debug -o $(OUT)/bench-leaks "$$($(SWIFT) build -c release --package-path Benchmarks --show-bin-path)/bench"
	@valgrind --quiet --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
	  --error-exitcode=1 $(OUT)/bench-leaks mail --once 10000

FUZZ_SECONDS ?= 120
FUZZ_BUILD    = $(SWIFT) build -c release --package-path Fuzz --sanitize address -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
SWIFTC        = $(dir $(shell command -v $(SWIFT)))swiftc

fuzz: setup ## throw random data, settings, templates, texts and mails at their readers (Linux; FUZZ_SECONDS=120 each)
	@$(FUZZ_BUILD)
	@$(SWIFTC) -sanitize=fuzzer,address "$$($(FUZZ_BUILD) --show-bin-path)/libfuzz.a" -lsimdjson -lstdc++ -lcmark -lgmime-3.0 -lgobject-2.0 -lglib-2.0 -o Fuzz/.build/fuzz
	@for target in csv json settings words template markdown mail reply; do \
	  found=$(OUT)/fuzz/$$target; mkdir -p $$found/corpus; \
	  echo "$$target: $(FUZZ_SECONDS) seconds"; \
	  FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no Fuzz/.build/fuzz $$found/corpus Fuzz/Seeds/$$target \
	    -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=4096 -artifact_prefix=$$found/ \
	    -verbosity=0 -print_final_stats=1 >$$found/log.txt 2>&1 || \
	    { tail -n 20 $$found/log.txt; echo "What the reader does not bear is in $$found."; exit 1; }; \
	  grep -E 'executed_units' $$found/log.txt; \
	done

RACE_BUILDS ?= 200
RACE_BUILD    = $(SWIFT) build -c release --sanitize thread --product reviewpack --scratch-path .build-race

race: setup ## build packs 200 times under the thread sanitizer (RACE_BUILDS=200)
	@$(RACE_BUILD)
	@bash Tests/FaultChecks/race.sh "$$($(RACE_BUILD) --show-bin-path)/reviewpack" sample-data $(OUT)/race $(RACE_BUILDS)

faults: ## kill 300 builds, and fill 100 disks
	@REVIEWPACK_KILLS=300 REVIEWPACK_DISKS=100 $(SWIFT) test --filter 'CommandTests.(FaultTests|FullDiskTests)'

clean: ## remove everything that was built
	@rm -rf .build .build-race $(OUT) Benchmarks/.build Fuzz/.build
