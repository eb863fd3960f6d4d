//! Before compilation: what the release build needs to split the app (feature `split`), and
//! checksums of the package and of the sources, which the app shows beside its own.

#[path = "../../report/digest.rs"]
mod digest;

use std::fs;
use std::io;
use std::path::Path;

/// The package that is embedded.
const PACKAGE: &str = "src/report/packages/artikel-1";
/// What the app is made of.
const SOURCES: [&str; 6] = [
    "src",
    "style",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/platform/build/link.rs");
    println!("cargo::rerun-if-changed=src/report/digest.rs");
    let split = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let wasm = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if split && wasm {
        println!("cargo::rustc-link-arg-bin=verkenner=--emit-relocs");
    }
    let package = checksum(&[PACKAGE], &format!("{PACKAGE}/"))?;
    println!("cargo::rustc-env=VERKENNER_PACKAGE={package}");
    // A build to work with is compiled too often to weigh every source.
    let sources = match std::env::var("PROFILE").as_deref() {
        Ok("release") => checksum(&SOURCES, "")?,
        _ => String::new(),
    };
    println!("cargo::rustc-env=VERKENNER_SOURCES={sources}");
    Ok(())
}

/// The checksum of all files in some folders, by their paths after `root`. A change in them
/// makes cargo ask again.
fn checksum(folders: &[&str], root: &str) -> io::Result<String> {
    let mut files = Vec::new();
    for folder in folders {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    let named = files.iter().map(|(path, bytes)| {
        let name = path.strip_prefix(root).unwrap_or(path);
        (name, bytes.as_slice())
    });
    Ok(digest::sha256(named))
}

/// Adds a file, or all files of a folder, with their paths.
fn collect(path: &Path, files: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else {
        let name = path.to_string_lossy().replace('\\', "/");
        files.push((name, fs::read(path)?));
    }
    Ok(())
}
