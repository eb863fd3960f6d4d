//! Before compilation: what the release build needs to split the app (feature `split`), and
//! checksums of the package and of the sources, which the app shows beside its own.

#[path = "../../report/digest.rs"]
mod digest;

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

/// The package that is embedded.
const PACKAGE: &str = "src/report/packages/artikel-1";
/// Its description.
const DESCRIPTION: &str = "datapackage.json";
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
    let package = package(&std::env::var("OUT_DIR").unwrap_or_default())?;
    println!("cargo::rustc-env=VERKENNER_PACKAGE={package}");
    // A build to work with is compiled too often to weigh every source.
    let sources = match std::env::var("PROFILE").as_deref() {
        Ok("release") => checksum(&gather(&SOURCES)?),
        _ => String::new(),
    };
    println!("cargo::rustc-env=VERKENNER_SOURCES={sources}");
    Ok(())
}

/// Writes what the app reads of the description of the package into a folder, and gives the
/// checksum of the package with it.
fn package(out: &str) -> io::Result<String> {
    let mut files = gather(&[PACKAGE])?;
    for (path, bytes) in &mut files {
        *path = path
            .trim_start_matches(PACKAGE)
            .trim_start_matches('/')
            .to_owned();
        if path == DESCRIPTION {
            *bytes = lean(bytes)?;
            fs::write(Path::new(out).join(DESCRIPTION), bytes)?;
        }
    }
    Ok(checksum(&files))
}

/// A description without what only the keepers of a package read: names and explanations of
/// its tables and columns, and who made it.
fn lean(description: &[u8]) -> io::Result<Vec<u8>> {
    let mut package: Value = serde_json::from_slice(description)?;
    keep(
        &mut package,
        &[
            "name",
            "title",
            "title_nl",
            "description",
            "description_nl",
            "version",
            "resources",
        ],
    );
    for table in package["resources"].as_array_mut().into_iter().flatten() {
        keep(table, &["name", "path", "dialect", "schema"]);
        for column in table["schema"]["fields"]
            .as_array_mut()
            .into_iter()
            .flatten()
        {
            if let Some(column) = column.as_object_mut() {
                column.remove("title");
                column.remove("description");
            }
        }
    }
    Ok(serde_json::to_vec(&package)?)
}

/// Drops all other keys of an object.
fn keep(value: &mut Value, keys: &[&str]) {
    if let Some(object) = value.as_object_mut() {
        object.retain(|key, _| keys.contains(&key.as_str()));
    }
}

/// All files in some folders. A change in them makes cargo ask again.
fn gather(folders: &[&str]) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for folder in folders {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    Ok(files)
}

/// The checksum of files.
fn checksum(files: &[(String, Vec<u8>)]) -> String {
    digest::sha256(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    )
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
