//! How far a mistyped word is from each of many: letters left out, added, replaced, or two
//! swapped count one each (optimal string alignment).
//!
//! All letters of the query are compared at once, as bits of one number (Hyyrö 2003), and
//! words that begin alike share the work for what they share.

/// The longest query word that is compared, in bytes.
pub(super) const LONGEST: usize = 63;

/// How many typing errors a word may have, by its length.
pub(super) const fn allowed(length: usize) -> u8 {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Where the query word may lie in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    /// It begins where the word begins.
    AtStart,
    /// Anywhere in it.
    Anywhere,
}

/// After some letters of a word.
#[derive(Clone, Copy)]
struct Row {
    up: u64,
    down: u64,
    diagonal: u64,
    letter: u64,
    /// Distance of the query word to these letters.
    distance: u8,
    /// The least of the distances so far.
    least: u8,
}

/// The distance of a query word to one word after the other.
pub(super) struct Near {
    letters: [u64; 256],
    last: u64,
    lies: Lies,
    rows: Vec<Row>,
}

impl Near {
    /// Compares with a word; `None` if that is empty or too long.
    pub(super) fn new(query: &str, lies: Lies) -> Option<Self> {
        let length = query.len();
        if length == 0 || length > LONGEST {
            return None;
        }
        let mut letters = [0; 256];
        for (at, letter) in query.bytes().enumerate() {
            letters[usize::from(letter)] |= 1 << at;
        }
        let distance = u8::try_from(length).ok()?;
        let first = Row {
            up: u64::MAX,
            down: 0,
            diagonal: 0,
            letter: 0,
            distance,
            least: distance,
        };
        Some(Self {
            letters,
            last: 1 << (length - 1),
            lies,
            rows: vec![first],
        })
    }

    /// The distance to a whole word, and the least to any of its beginnings (or parts, if the
    /// query may lie anywhere). `shared` is how many bytes it begins alike with the word
    /// before it.
    pub(super) fn to(&mut self, word: &[u8], shared: usize) -> (u8, u8) {
        self.rows.truncate(shared + 1);
        for letter in &word[(self.rows.len() - 1).min(word.len())..] {
            let Some(before) = self.rows.last() else {
                break;
            };
            let row = self.step(before, self.letters[usize::from(*letter)]);
            self.rows.push(row);
        }
        let row = self.rows[self.rows.len() - 1];
        (row.distance, row.least)
    }

    fn step(&self, before: &Row, letter: u64) -> Row {
        let swapped = ((!before.diagonal & letter) << 1) & before.letter;
        let diagonal = ((letter & before.up).wrapping_add(before.up) ^ before.up)
            | letter
            | before.down
            | swapped;
        let more = before.down | !(diagonal | before.up);
        let less = diagonal & before.up;
        let mut distance = before.distance;
        if more & self.last != 0 {
            distance = distance.saturating_add(1);
        }
        if less & self.last != 0 {
            distance = distance.saturating_sub(1);
        }
        let more = (more << 1) | u64::from(self.lies == Lies::AtStart);
        let less = less << 1;
        Row {
            up: less | !(diagonal | more),
            down: more & diagonal,
            diagonal,
            letter,
            distance,
            least: before.least.min(distance),
        }
    }
}
