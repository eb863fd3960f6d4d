//! The app in the browser: takes the prerendered page over.

#![recursion_limit = "512"]

/// Fills `#app`; a page without it, such as one that uses the embedding API, is left alone.
fn main() {
    #[cfg(feature = "csr")]
    verkenner::start();
}
