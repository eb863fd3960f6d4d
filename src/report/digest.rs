//! The checksum of a set of files; the build script compiles this file too.

use sha2::{Digest, Sha256};

/// SHA-256 over files in the order of their paths, as 64 hexadecimal digits: of each its
/// path, a zero byte, its length as eight bytes, lowest first, and its bytes.
pub fn sha256<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut files: Vec<(&str, &[u8])> = files.collect();
    files.sort_unstable();
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    let mut text = String::new();
    for byte in hash.finalize() {
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}
