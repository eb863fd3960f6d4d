//! Keeps what the release build needs to split the app (feature `split`).

fn main() {
    println!("cargo::rerun-if-changed=src/platform/build/link.rs");
    let split = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let wasm = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if split && wasm {
        println!("cargo::rustc-link-arg-bin=verkenner=--emit-relocs");
    }
}
