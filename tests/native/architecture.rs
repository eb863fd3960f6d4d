//! The rules of the house, kept over the source text itself.
//!
//! Each rule is one test; when it fails it names file and line. The functions
//! that look for a breach are pure, and [`matching`] shows of each that it finds one.

use std::fs;
use std::path::Path;

/// What each layer may use besides itself. The walls of the house:
/// `report ← model ← { text, charts, export, state } ← ui ← embed`, with
/// `platform`, the only one that sees the browser, under `ui`.
const LAYERS: [(&str, &[&str]); 9] = [
    ("report", &[]),
    ("model", &["report"]),
    ("text", &["report", "model"]),
    ("charts", &["report", "model", "text"]),
    ("export", &["report", "model", "text"]),
    ("state", &["report", "model", "text"]),
    ("platform", &[]),
    (
        "ui",
        &[
            "report", "model", "text", "charts", "export", "state", "platform",
        ],
    ),
    (
        "embed",
        &[
            "report", "model", "text", "charts", "export", "state", "platform", "ui",
        ],
    ),
];

/// The parts of `src` that join the layers and may use all of them.
const JOINTS: [&str; 3] = ["lib", "main", "bin"];

/// Crates through which Rust reaches the browser; `wasm_bindgen` stands for its family.
const BROWSER: [&str; 4] = ["js_sys", "serde_wasm_bindgen", "wasm_bindgen", "web_sys"];

#[test]
fn every_part_of_the_source_is_a_known_layer() {
    let sources = files(&["src"], &["rs"]);
    let unknown = sources
        .iter()
        .filter(|file| allowed_in(file.layer()).is_none() && !JOINTS.contains(&file.layer()))
        .map(|file| {
            format!(
                "{}: `{}` is not in the table of layers",
                file.path,
                file.layer()
            )
        });
    none(
        "each folder of src is a layer of the house",
        unknown.collect(),
    );

    // The rules below would also hold for folders that are not there.
    for layer in [
        "report", "model", "text", "charts", "state", "platform", "ui", "embed",
    ] {
        assert!(
            sources.iter().any(|file| file.layer() == layer),
            "src/{layer} is empty"
        );
    }
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let mut breaches = Vec::new();
    for file in files(&["src"], &["rs"]) {
        let Some(allowed) = allowed_in(file.layer()) else {
            continue;
        };
        let code = file.code();
        for (line, part) in crate_paths(&code) {
            if part != file.layer() && !allowed.contains(&part) {
                breaches.push(file.at(line, &format!("crate::{part}")));
            }
        }
        for (line, steps) in super_chains(&code) {
            if steps >= file.depth() {
                breaches.push(file.at(line, "`super` out of the layer; write `crate::`"));
            }
        }
    }
    none("a layer uses only what the table allows", breaches);
}

#[test]
fn report_and_model_know_no_framework_and_no_browser() {
    forbid(&["report", "model"], &["leptos", "charming"]);
    forbid(&["report", "model"], &BROWSER);
}

#[test]
fn texts_charts_and_files_are_values_without_signals() {
    forbid(&["text", "charts", "export"], &["leptos", "reactive_graph"]);
}

#[test]
fn only_platform_and_embed_see_the_browser() {
    let others: Vec<&str> = LAYERS
        .iter()
        .map(|(layer, _)| *layer)
        .filter(|layer| !["platform", "embed"].contains(layer))
        .chain(["lib", "bin"])
        .collect();
    forbid(&others, &BROWSER);
}

#[test]
fn components_and_state_reach_the_browser_through_platform() {
    // Leptos hands out the browser too, under names of its own.
    let mut breaches = Vec::new();
    for file in files(&["src/ui", "src/state"], &["rs"]) {
        for (line, name, method) in calls(&file.code()) {
            if !method && LEPTOS_BROWSER.contains(&name) {
                breaches.push(file.at(line, &format!("{name}(")));
            }
        }
    }
    none("the browser is reached through src/platform", breaches);
}

/// Functions of the Leptos prelude that reach the window or the document.
const LEPTOS_BROWSER: [&str; 9] = [
    "document",
    "location",
    "location_hash",
    "request_animation_frame",
    "request_idle_callback",
    "set_interval",
    "set_timeout",
    "window",
    "window_event_listener",
];

#[test]
fn components_never_compute() {
    let mut breaches = Vec::new();
    for file in files(&["src/ui"], &["rs"]) {
        for (line, found) in computing(&blank(&file.text, file.syntax(), true)) {
            breaches.push(file.at(line, &found));
        }
    }
    none(
        "src/ui shows what model and text have made, and computes nothing",
        breaches,
    );
}

#[test]
fn components_write_no_style_attribute() {
    // Prerendered, `style=` and `style:` both become attributes, which the
    // Content-Security-Policy of a careful host blocks.
    let mut breaches = Vec::new();
    for file in files(&["src/ui", "src/embed", "index.html"], &["rs", "html"]) {
        for line in style_attributes(&file.code()) {
            breaches.push(file.at(line, "a style attribute; use a class"));
        }
    }
    none("styles stand in style/", breaches);
}

#[test]
fn colours_stand_in_the_tokens_file_only() {
    let mut breaches = Vec::new();
    for file in files(
        &["src", "style", "index.html"],
        &["rs", "js", "mjs", "css", "html"],
    ) {
        if file.path == "style/tokens.css" {
            continue;
        }
        let code = file.code();
        for (line, colour) in colours(&code) {
            // The browser itself paints these two, before and outside any style sheet.
            let outside_the_page = file.path == "index.html"
                && ["rel=\"icon\"", "name=\"theme-color\""].iter().any(|tag| {
                    code.lines()
                        .nth(line - 1)
                        .is_some_and(|text| text.contains(tag))
                });
            if !outside_the_page {
                breaches.push(file.at(line, &colour));
            }
        }
    }
    none("a colour is a variable of style/tokens.css", breaches);
}

#[test]
fn underlines_are_written_out() {
    let mut breaches = Vec::new();
    for file in files(&["style"], &["css"]) {
        for (at, line) in file.code().lines().enumerate() {
            let value = line.trim().strip_prefix("text-decoration:");
            if value.is_some_and(|value| value.trim().contains(' ')) {
                breaches.push(file.at(at + 1, line.trim()));
            }
        }
    }
    none(
        "WebKit reads no text-decoration of several values",
        breaches,
    );
}

#[test]
fn nothing_is_left_undone_or_skipped() {
    let mut breaches = Vec::new();
    for file in files(
        &["src", "style", "tests", "index.html"],
        &["rs", "js", "mjs", "css", "html"],
    ) {
        for (line, found) in leftovers(&file.text) {
            breaches.push(file.at(line, found));
        }
    }
    none("no marker of unfinished work and no skipped test", breaches);
}

#[test]
fn every_source_file_says_what_it_is() {
    let silent = files(&["src", "tests"], &["rs"])
        .into_iter()
        .filter(|file| !says_what_it_is(&file.text))
        .map(|file| file.at(1, "starts without `//!`"));
    none("a source file starts with its purpose", silent.collect());
}

/// Where the app's own files are asked for: by the loader, from where it lies itself, and by the
/// service worker, which keeps the files of a list and passes on what the page asks for.
const OWN_FILES: [(&str, &str); 5] = [
    ("src/platform/js/boot.js", "fetch(beside("),
    ("src/platform/js/component.js", "fetch(beside("),
    (
        "src/platform/js/component.js",
        "importScripts(${JSON.stringify(script)})",
    ),
    (
        "src/platform/js/sw.js",
        "fetch(url === shell ? home : url, {",
    ),
    ("src/platform/js/sw.js", "fetch(request)"),
];

#[test]
fn the_page_asks_no_other_host() {
    let mut breaches = Vec::new();
    let shown = [
        "src/ui",
        "src/charts",
        "src/state",
        "src/platform",
        "style",
        "index.html",
    ];
    for file in files(&shown, &["rs", "js", "css", "html"]) {
        let code = file.code();
        for (line, found) in requests(&code) {
            let text = code.lines().nth(line - 1).unwrap_or_default();
            let own_file = OWN_FILES
                .iter()
                .any(|(path, call)| file.path == *path && text.contains(call));
            if !own_file {
                breaches.push(file.at(line, &found));
            }
        }
    }
    none("everything comes from the app's own files", breaches);
}

// --- Looking for a breach: pure functions over source text. Lines count from 1.

/// The layers a layer may use; `None` for what is not a layer.
fn allowed_in(layer: &str) -> Option<&'static [&'static str]> {
    LAYERS
        .iter()
        .find(|(name, _)| *name == layer)
        .map(|(_, allowed)| *allowed)
}

/// Every identifier with its line and the byte just after it.
fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let mut at = 0;
    let mut line = 1;
    std::iter::from_fn(move || {
        let start = at + code[at..].find(word)?;
        let end = code[start..]
            .find(|c| !word(c))
            .map_or(code.len(), |length| start + length);
        line += code[at..start].matches('\n').count();
        at = end;
        Some((line, &code[start..end], end))
    })
}

/// Lines on which a crate, or one of its family (`leptos_meta`), is named.
fn lines_naming(code: &str, name: &str) -> Vec<usize> {
    let family = format!("{name}_");
    identifiers(code)
        .filter(|(_, word, _)| *word == name || word.starts_with(&family))
        .map(|(line, _, _)| line)
        .collect()
}

/// What is called: line, name, and whether it is a method (`x.name(`).
fn calls(code: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    identifiers(code)
        .filter(|(_, _, end)| code[*end..].starts_with('('))
        .map(|(line, word, end)| (line, word, code[..end - word.len()].ends_with('.')))
}

/// The first part of every `crate::part`, also inside `crate::{a, b::c}`.
fn crate_paths(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (line, word, end) in identifiers(code) {
        let Some(rest) = code[end..].strip_prefix("::").filter(|_| word == "crate") else {
            continue;
        };
        let Some(group) = rest.strip_prefix('{') else {
            found.extend(identifiers(rest).next().map(|(_, part, _)| (line, part)));
            continue;
        };
        let mut depth = 0;
        let mut from = 0;
        for (place, mark) in group.char_indices() {
            match mark {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let lines = group[..from].matches('\n').count();
                    found.extend(
                        identifiers(&group[from..place])
                            .next()
                            .map(|(n, part, _)| (line + lines + n - 1, part)),
                    );
                    from = place + 1;
                    if mark == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// How many steps up each `super::super::…` goes.
fn super_chains(code: &str) -> Vec<(usize, usize)> {
    let mut chains: Vec<(usize, usize)> = Vec::new();
    let mut open = None;
    for (line, word, end) in identifiers(code) {
        if word != "super" {
            continue;
        }
        match (open == Some(end - "super".len()), chains.last_mut()) {
            (true, Some((_, steps))) => *steps += 1,
            _ => chains.push((line, 1)),
        }
        open = code[end..].starts_with("::").then_some(end + "::".len());
    }
    chains
}

/// Signs of calculation in a component, strings left out: floating-point types, methods
/// that calculate, and the operators `*`, `/`, `%` and `-` between two values.
fn computing(code: &str) -> Vec<(usize, String)> {
    const TYPES: [&str; 2] = ["f32", "f64"];
    let floating = |word: &str| {
        TYPES
            .iter()
            .any(|name| word == *name || word.ends_with(&format!("_{name}")))
    };
    const METHODS: [&str; 10] = [
        "abs", "ceil", "floor", "fold", "powf", "powi", "product", "round", "sqrt", "sum",
    ];
    let mut found = Vec::new();
    for (line, word, end) in identifiers(code) {
        let method = code[..end - word.len()].ends_with('.') && METHODS.contains(&word);
        if method || floating(word) {
            found.push((line, word.to_owned()));
        }
    }
    for (row, text) in code.lines().enumerate() {
        for (place, operator) in text
            .char_indices()
            .filter(|(_, c)| matches!(c, '*' | '/' | '%' | '-'))
        {
            let (before, after) = (&text[..place], &text[place + 1..]);
            // A mark with a space on one side only is a dereference, a sign or a tag; an
            // unspaced hyphen is part of an attribute name.
            let spaced = before.ends_with(' ') && after.starts_with(' ');
            let tight = !before.ends_with(' ') && !after.starts_with(' ') && operator != '-';
            let value_before = before
                .trim_end()
                .ends_with(|c: char| c.is_alphanumeric() || "_)]".contains(c));
            let value_after = after
                .trim_start()
                .starts_with(|c: char| c.is_alphanumeric() || "_(".contains(c));
            if (spaced || tight) && value_before && value_after {
                found.push((row + 1, format!("operator `{operator}`")));
            }
        }
    }
    found
}

/// Lines with a style attribute of a `view!` or of HTML.
fn style_attributes(code: &str) -> Vec<usize> {
    identifiers(code)
        .filter(|(_, word, end)| {
            let mut after = code[*end..].chars();
            let mark = after.next();
            let set = matches!(mark, Some('=' | ':'))
                && after.next().is_some_and(|c| !c.is_whitespace() && c != ':');
            *word == "style" && set && code[..end - word.len()].ends_with(char::is_whitespace)
        })
        .map(|(line, _, _)| line)
        .collect()
}

/// Colour literals: `#` with 3, 4, 6 or 8 hexadecimal digits, and colour functions.
fn colours(code: &str) -> Vec<(usize, String)> {
    const FUNCTIONS: [&str; 9] = [
        "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "rgb", "rgba",
    ];
    let mut found: Vec<(usize, String)> = calls(code)
        .filter(|(_, name, _)| FUNCTIONS.contains(name))
        .map(|(line, name, _)| (line, format!("{name}(")))
        .collect();
    for (line, word, end) in identifiers(code) {
        let before = &code[..end - word.len()];
        // In a data address the `#` is written `%23`.
        let digits = match before.strip_suffix('#') {
            Some(rest) if rest.ends_with(|c: char| c.is_alphanumeric() || "&_.".contains(c)) => {
                None
            }
            Some(_) => Some(word),
            None => word.strip_prefix("23").filter(|_| before.ends_with('%')),
        };
        let colour = digits.filter(|digits| {
            matches!(digits.len(), 3 | 4 | 6 | 8)
                && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        if let Some(digits) = colour
            && !code[end..].starts_with('-')
        {
            found.push((line, format!("#{digits}")));
        }
    }
    found
}

/// Marks of unfinished work and of tests that do not run. Written in two halves, so
/// that this file holds none itself.
const LEFTOVERS: [&str; 11] = [
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("#[", "ignore"),
    concat!(".", "skip("),
    concat!(".", "fixme("),
    concat!(".", "only("),
    concat!("de", "bugger;"),
];

fn leftovers(text: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (row, line) in text.lines().enumerate() {
        // `.skip(` is also a method of every Rust iterator; a skipped test has a name or a reason.
        let hits = LEFTOVERS
            .into_iter()
            .filter(|mark| match line.split_once(mark) {
                Some((before, after)) if mark.ends_with("skip(") => {
                    before.ends_with("test")
                        || before.ends_with("describe")
                        || after.starts_with(['\'', '"'])
                }
                Some(_) => true,
                None => false,
            });
        found.extend(hits.map(|mark| (row + 1, mark)));
    }
    found
}

fn says_what_it_is(text: &str) -> bool {
    text.lines()
        .next()
        .and_then(|line| line.strip_prefix("//! "))
        .is_some_and(|purpose| !purpose.trim().is_empty())
}

/// Ways to load something at run time, and addresses of other hosts.
fn requests(code: &str) -> Vec<(usize, String)> {
    const CALLS: [&str; 5] = [
        "fetch",
        "importScripts",
        "sendBeacon",
        "EventSource",
        "WebSocket",
    ];
    // A name that XML needs, not an address that is opened.
    const SVG_NAMESPACE: &str = "http://www.w3.org/";
    let mut found: Vec<(usize, String)> = calls(code)
        .filter(|(_, name, _)| CALLS.contains(name))
        .map(|(line, name, _)| (line, format!("{name}(")))
        .collect();
    found.extend(
        lines_naming(code, "XMLHttpRequest")
            .into_iter()
            .map(|line| (line, "XMLHttpRequest".to_owned())),
    );
    for (row, line) in code.lines().enumerate() {
        let line = line.replace(SVG_NAMESPACE, "");
        let addresses = [
            "http://", "https://", "ws://", "wss://", "\"//", "'//", "(//",
        ];
        found.extend(
            addresses
                .iter()
                .filter(|start| line.contains(**start))
                .map(|start| (row + 1, (*start).to_owned())),
        );
    }
    found
}

/// How comments and strings are written.
#[derive(Clone, Copy, PartialEq)]
enum Syntax {
    Rust,
    Script,
    Style,
    Page,
}

/// The source with its comments, and if asked its strings, turned into spaces; lines stay.
fn blank(source: &str, syntax: Syntax, strings_too: bool) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, keep) = match (comment(rest, syntax), string(rest, &code, syntax)) {
            (Some(length), _) => (length, false),
            (None, Some(length)) => (length, !strings_too),
            (None, None) => (first.len_utf8(), true),
        };
        let (piece, tail) = rest.split_at(length);
        if keep {
            code.push_str(piece);
        } else {
            code.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = tail;
    }
    code
}

/// The length of the comment that starts here, if one does.
fn comment(rest: &str, syntax: Syntax) -> Option<usize> {
    let up_to = |end: &str| rest.find(end).map_or(rest.len(), |place| place + end.len());
    match syntax {
        Syntax::Rust | Syntax::Script if rest.starts_with("//") => {
            Some(rest.find('\n').unwrap_or(rest.len()))
        }
        Syntax::Rust | Syntax::Script | Syntax::Style if rest.starts_with("/*") => {
            Some(up_to("*/"))
        }
        Syntax::Page if rest.starts_with("<!--") => Some(up_to("-->")),
        _ => None,
    }
}

/// The length of the string or character that starts here, if one does.
fn string(rest: &str, before: &str, syntax: Syntax) -> Option<usize> {
    let mark = rest.chars().next()?;
    let after_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    match (syntax, mark) {
        (Syntax::Rust, 'r') if !after_word || before.ends_with('b') => {
            let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
            rest[1 + hashes..].strip_prefix('"')?;
            let end = format!("\"{}", "#".repeat(hashes));
            let body = hashes + 2;
            Some(
                rest[body..]
                    .find(&end)
                    .map_or(rest.len(), |place| body + place + end.len()),
            )
        }
        // A character; a lifetime has no closing mark.
        (Syntax::Rust, '\'') => match rest.strip_prefix("'\\") {
            Some(escaped) => {
                let body = escaped.chars().next()?.len_utf8();
                escaped[body..]
                    .find('\'')
                    .map(|place| "'\\".len() + body + place + 1)
            }
            None => {
                let character = rest[1..].chars().next()?;
                rest[1..]
                    .strip_prefix(character)?
                    .starts_with('\'')
                    .then_some(character.len_utf8() + 2)
            }
        },
        (Syntax::Rust | Syntax::Script | Syntax::Style, '"')
        | (Syntax::Script | Syntax::Style, '\'')
        | (Syntax::Script, '`') => {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let closes = !escaped && *c == mark;
                escaped = !escaped && *c == '\\';
                closes
            });
            Some(end.map_or(rest.len(), |(place, _)| place + 1))
        }
        _ => None,
    }
}

// --- The files themselves.

/// One source file; `path` runs from the top of the project, with `/`.
struct File {
    path: String,
    text: String,
}

impl File {
    fn syntax(&self) -> Syntax {
        match self.path.rsplit('.').next() {
            Some("rs") => Syntax::Rust,
            Some("css") => Syntax::Style,
            Some("html") => Syntax::Page,
            _ => Syntax::Script,
        }
    }

    fn code(&self) -> String {
        blank(&self.text, self.syntax(), false)
    }

    /// The folder or file directly under `src`.
    fn layer(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside
            .split('/')
            .next()
            .map_or(inside, |part| part.trim_end_matches(".rs"))
    }

    /// Steps from this file's module up to the root of the crate.
    fn depth(&self) -> usize {
        let folders = self.path.matches('/').count();
        if self.path.ends_with("/mod.rs") {
            folders - 1
        } else {
            folders
        }
    }

    fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// The files in these folders (or these files) that have one of the endings, in order of name.
fn files(places: &[&str], endings: &[&str]) -> Vec<File> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for place in places {
        collect(top, &top.join(place), endings, &mut found);
    }
    assert!(
        !found.is_empty(),
        "no files in {places:?}: the rule would hold for nothing"
    );
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(top: &Path, place: &Path, endings: &[&str], found: &mut Vec<File>) {
    if let Ok(folder) = fs::read_dir(place) {
        for entry in folder.flatten() {
            collect(top, &entry.path(), endings, found);
        }
    } else if place
        .extension()
        .is_some_and(|end| endings.iter().any(|ending| end == *ending))
        && let Ok(text) = fs::read_to_string(place)
        && let Ok(inside) = place.strip_prefix(top)
    {
        found.push(File {
            path: inside.to_string_lossy().replace('\\', "/"),
            text,
        });
    }
}

/// Fails when a file of these layers names one of these crates.
fn forbid(layers: &[&str], crates: &[&str]) {
    let mut breaches = Vec::new();
    for file in files(&["src"], &["rs"]) {
        if !layers.contains(&file.layer()) {
            continue;
        }
        let code = file.code();
        for name in crates {
            breaches.extend(
                lines_naming(&code, name)
                    .into_iter()
                    .map(|line| file.at(line, name)),
            );
        }
    }
    none(&format!("{layers:?} name none of {crates:?}"), breaches);
}

/// Fails when there are breaches, one a line.
fn none(rule: &str, breaches: Vec<String>) {
    assert!(
        breaches.is_empty(),
        "{rule}, but:\n{}\n",
        breaches.join("\n")
    );
}

/// Each search finds what it is for, and leaves alone what only looks like it.
mod matching {
    use super::*;

    fn rust(source: &str) -> String {
        blank(source, Syntax::Rust, false)
    }

    #[test]
    fn comments_and_strings_are_told_apart() {
        assert_eq!(rust("a // leptos\nb"), "a          \nb");
        assert_eq!(rust("a /* x\n */ b"), "a     \n    b");
        assert_eq!(rust("\"http://x\" y"), "\"http://x\" y");
        for source in [
            r##"x("a\"b") y"##,
            r###"x(r#"a"b"#) y"###,
            "x('\"') y",
            r"x('\'') y",
            r"x('\u{a0}') y",
        ] {
            let code = blank(source, Syntax::Rust, true);
            assert!(
                code.starts_with("x( ") && code.ends_with(" ) y"),
                "{source}: {code}"
            );
            assert_eq!(code.chars().count(), source.chars().count());
        }
        assert_eq!(
            blank("fn f<'a>(x: &'a str) {}", Syntax::Rust, true),
            "fn f<'a>(x: &'a str) {}"
        );
        assert_eq!(
            blank("a: url('//x') /* y */", Syntax::Style, false),
            "a: url('//x')        "
        );
        assert_eq!(
            blank("`// ${x}` // y", Syntax::Script, false),
            "`// ${x}`     "
        );
        assert_eq!(
            blank("<a><!-- x --></a>", Syntax::Page, false),
            "<a>          </a>"
        );
    }

    #[test]
    fn a_crate_is_found_by_its_name() {
        assert_eq!(
            lines_naming("use serde;\nuse leptos::prelude::*;", "leptos"),
            [2]
        );
        assert_eq!(lines_naming("use leptos_meta::Title;", "leptos"), [1]);
        assert_eq!(
            lines_naming("use wasm_bindgen_futures::x;", "wasm_bindgen"),
            [1]
        );
        assert!(
            lines_naming(&rust("// no leptos here\nlet leptosaurus = 1;"), "leptos").is_empty()
        );
    }

    #[test]
    fn a_path_into_another_layer_is_found() {
        assert_eq!(
            crate_paths("use crate::ui::App;\nlet x = crate::model::run();"),
            [(1, "ui"), (2, "model")]
        );
        assert_eq!(
            crate_paths(
                "use crate::{\n    model::{Scenario, Value},\n    report::Lang,\n    ui,\n};"
            ),
            [(2, "model"), (3, "report"), (4, "ui")]
        );
        assert!(crate_paths("pub(crate) fn f() {}").is_empty());
        assert_eq!(
            super_chains("use super::x;\nuse super::super::ui;"),
            [(1, 1), (2, 2)]
        );
        assert!(super_chains("superb::x").is_empty());
    }

    #[test]
    fn layers_and_depths_follow_from_the_path() {
        let file = |path: &str| File {
            path: path.to_owned(),
            text: String::new(),
        };
        assert_eq!(file("src/ui/pages/budget.rs").layer(), "ui");
        assert_eq!(file("src/main.rs").layer(), "main");
        assert_eq!(file("src/text/mod.rs").depth(), 1);
        assert_eq!(file("src/text/number.rs").depth(), 2);
        assert_eq!(allowed_in("model"), Some(["report"].as_slice()));
        assert_eq!(allowed_in("bin"), None);
    }

    #[test]
    fn a_calculation_is_found() {
        let found = |code: &str| !computing(&blank(code, Syntax::Rust, true)).is_empty();
        for code in [
            "let x: f64 = y;",
            "let x = 3.0_f64;",
            "rows.iter().sum::<i64>()",
            "value.round()",
            "a * b",
            "total / 1000",
            "(a) - b",
            "view! { <p>{a*100}</p> }",
            "items.len() % 2",
        ] {
            assert!(found(code), "{code}");
        }
        for code in [
            "*state",
            "return *state;",
            "view! { <br/> <p aria-label=x>\"a / b - c\"</p> }",
            "fn f() -> bool",
            "use leptos::prelude::*;",
            "|x| *x",
            "Some(-1)",
        ] {
            assert!(!found(code), "{code}");
        }
    }

    #[test]
    fn a_style_attribute_is_found() {
        for code in ["<p style=\"x\">", "<p style=x>", "<p style:width=x>"] {
            assert_eq!(style_attributes(code), [1], "{code}");
        }
        for code in [
            "let style = x;",
            "style: Style,",
            "style::x()",
            "<p data-style=x>",
            "<style>",
        ] {
            assert!(style_attributes(code).is_empty(), "{code}");
        }
    }

    #[test]
    fn a_colour_is_found() {
        let found = |code: &str| !colours(code).is_empty();
        for code in [
            "color: #fff;",
            "\"#1a2B3c\"",
            "#12345678",
            "#abcd",
            "rgb(0 0 0)",
            "oklch(1 0 0)",
            "hsla(1,2,3,4)",
            "fill='%23fff'",
            "url(data:x%2324527a)",
        ] {
            assert!(found(code), "{code}");
        }
        for code in [
            "#app",
            "\"#/scenario\"",
            "#[test]",
            "&#160;",
            "#12345",
            "var(--ink)",
            "#add-row",
            "this.#fed",
        ] {
            assert!(!found(code), "{code}");
        }
    }

    #[test]
    fn unfinished_work_is_found() {
        for mark in LEFTOVERS {
            let line = if mark.ends_with("skip(") {
                format!("test{mark}'x')")
            } else {
                format!("x {mark} y")
            };
            assert_eq!(leftovers(&format!("fine\n{line}")), [(2, mark)]);
        }
        assert!(leftovers("rows.iter().skip(1)").is_empty());
        assert!(says_what_it_is("//! Reads a package.\n"));
        assert!(!says_what_it_is("use std::fs;\n"));
        assert!(!says_what_it_is("//!\n//! Late.\n"));
    }

    #[test]
    fn a_request_is_found() {
        let found = |code: &str| !requests(code).is_empty();
        for code in [
            "fetch('x.json')",
            "globalThis.fetch(x)",
            "new XMLHttpRequest()",
            "src=\"https://example.org/x.js\"",
            "url(//example.org/x.woff)",
            "new WebSocket(x)",
        ] {
            assert!(found(code), "{code}");
        }
        for code in [
            "xmlns=\"http://www.w3.org/2000/svg\"",
            "prefetch(x)",
            "\"a//b\"",
        ] {
            assert!(!found(code), "{code}");
        }
    }
}
