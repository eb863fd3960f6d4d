//! What the search dialog says.
