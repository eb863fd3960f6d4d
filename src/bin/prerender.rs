//! Prints the first page as HTML with the options of its charts, as one JSON document.
//! The build puts both into `index.html`.

use std::io::{self, Write as _};

fn main() -> io::Result<()> {
    let document = verkenner::prerender();
    writeln!(io::stdout(), "{document}")
}
