//! What is remembered on this machine, between visits. Works without: a browser that keeps
//! nothing refuses, and then nothing is remembered.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept under a key.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a value under a key, or forgets it.
pub fn keep(key: &str, value: Option<&str>) {
    if let Some(storage) = storage() {
        // Refused when there is no room.
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}
