# Everything a person or CI does with this project. `make` lists the targets.
# Each target installs what it misses; the second run does no work twice.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/verkenner/tools
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)

# Trunk wants `true` or `false` here; other tools set it to 1.
unexport NO_COLOR

# Where a panic stands is part of the app; where this machine keeps its files is not.
CARGO_HOME ?= $(HOME)/.cargo
SHIPPED := $(foreach folder,$(wildcard $(CARGO_HOME)/registry/src/*) $(CURDIR),--remap-path-prefix=$(folder)/=)

# Stamps say that a thing is done; they go with `make clean`.
STAMPS := target/stamps
SOURCES := Cargo.toml Cargo.lock Trunk.toml index.html $(shell find src style -type f 2>/dev/null)
PLAYWRIGHT := playwright test --config tests/e2e/playwright.config.mjs

.PHONY: help setup build single-file serve dev check check-rust check-web test test-native test-web test-e2e look bench clean

help: ## list these targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(STAMPS)/rust $(STAMPS)/npm $(STAMPS)/browser ## install all tools that are missing, those for tests too

build: dist/index.html ## build the release app into dist/

single-file: dist/index.html ## build dist/verkenner.html: all of the app in one file that opens without a server
	@node src/platform/build/single.mjs dist

serve: dist/index.html ## build, then serve on http://127.0.0.1:8080 or the next free port (PORT= chooses)
	@exec node src/platform/build/serve.mjs dist

dev: $(STAMPS)/rust $(STAMPS)/npm ## serve a development build that rebuilds when a file changes
	trunk serve --dist target/dev --port $(or $(PORT),8080)

check: check-rust check-web ## format, lints, docs, types of the scripts, links in the documents

test: test-native test-web test-e2e ## run all tests: native, in the browser, the whole app

bench: dist/index.html $(STAMPS)/browser ## sizes of what a reader loads, and timings
	@node tests/bench/sizes.mjs
	@node tests/bench/slider.mjs
	cargo bench --quiet --bench native
	cargo build --quiet --release --target wasm32-unknown-unknown --features bench --bin bench_web
	wasm-bindgen --target web --out-dir target/bench target/wasm32-unknown-unknown/release/bench_web.wasm
	@node tests/bench/browser.mjs
	@node tests/bench/search.mjs

look: dist/index.html $(STAMPS)/browser ## save pictures of all pages into target/look/
	node tests/e2e/look.mjs

clean: ## remove all that was built or installed in this folder
	rm -rf target dist node_modules

check-rust: $(STAMPS)/rust
	cargo fmt --check
	cargo clippy --quiet --all-targets --features ssr -- -D warnings
	cargo clippy --quiet --target wasm32-unknown-unknown --features csr,engine --lib --bins --test web -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib --features ssr

check-web: $(STAMPS)/npm
	tsc --project src/platform/build/tsconfig.json
	node .ci/links.mjs

test-native: $(STAMPS)/rust
	cargo test --features ssr

test-web: $(STAMPS)/rust $(STAMPS)/browser
	CHROMEDRIVER=$${CHROMEDRIVER:-$$(command -v chromedriver)} \
	  cargo test --target wasm32-unknown-unknown --features csr --test web

test-e2e: dist/index.html $(STAMPS)/browser
	$(PLAYWRIGHT)

dist/index.html: $(SOURCES) package-lock.json $(STAMPS)/rust $(STAMPS)/npm
	cargo fetch --quiet --locked
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(SHIPPED)" trunk build --release --offline --features split
	@touch $@

$(STAMPS)/rust: rust-toolchain.toml .ci/setup | $(STAMPS)
	@.ci/setup rust
	@touch $@

$(STAMPS)/npm: package-lock.json .ci/setup | $(STAMPS)
	@.ci/setup npm
	@touch $@

$(STAMPS)/browser: .ci/setup | $(STAMPS)
	@.ci/setup browser
	@touch $@

$(STAMPS):
	@mkdir -p $@
