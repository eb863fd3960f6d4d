//! The words of many entries, sorted, and for each the entries that hold it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::words::{each_word, line, stem};

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called for short, in every way that a reader may type: "F01", "noot 13".
    /// The first is the one that is shown.
    pub names: Vec<String>,
    /// Its title.
    pub title: String,
    /// What else is said of it.
    pub body: String,
    /// Of entries that fit as well, the one with the lowest order comes first.
    pub order: u8,
}

/// The parts of an entry in which words stand.
pub(super) const FIELDS: usize = 3;

/// How often a word stands in the fields of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Posting {
    pub(super) entry: u32,
    pub(super) times: [u8; FIELDS],
}

/// The number of a word in the sorted list.
pub(super) type Word = u32;

/// Entries, ready to be searched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
    /// All words in their order, each with a line break before it and the last also after.
    text: String,
    /// Where each word begins in the text; one more for the end.
    starts: Vec<u32>,
    /// How many bytes each word begins alike with the one before it.
    shared: Vec<u8>,
    /// Which letters each word has, see [`letters`].
    letters: Vec<u32>,
    /// Words by a hash of their stem.
    stems: Vec<(u32, Word)>,
    /// Where the postings of each word begin; one more for the end.
    places: Vec<u32>,
    postings: Vec<Posting>,
    /// Number of words in the fields of each entry.
    pub(super) lengths: Vec<[u16; FIELDS]>,
    /// The same on average.
    pub(super) mean: [f32; FIELDS],
    /// Entries by a hash of the words of each name and of the title.
    names: Vec<(u32, u32)>,
}

/// A hash that is quick for short words, from this program only.
#[derive(Clone, Copy)]
struct Quick(u64);

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Quick {
    /// The upper half, which is mixed best.
    const fn half(self) -> u32 {
        (self.0 >> 32) as u32
    }
}

fn hash(word: &[u8]) -> u32 {
    let mut hasher = Quick::default();
    hasher.write(word);
    hasher.half()
}

/// Which letters a word has: a bit for each from a to z, and one for all else.
pub(super) fn letters(word: &str) -> u32 {
    let bit = |letter: u8| match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 26,
    };
    word.bytes().fold(0, |bits, letter| bits | bit(letter))
}

/// The first letters of a word as a number that sorts as they do.
fn first_letters(word: &str) -> u64 {
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}

impl Index {
    /// Reads the entries.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut known: HashMap<Box<str>, u32, BuildHasherDefault<Quick>> = HashMap::default();
        // Every occurrence: word, entry and field.
        let mut found: Vec<(u32, u32, u8)> = Vec::new();
        let mut lengths = Vec::with_capacity(entries.len());
        let mut names = Vec::new();
        for (at, entry) in (0_u32..).zip(&entries) {
            let mut length = [0_u16; FIELDS];
            let mut read = |text: &str, field: u8| {
                // The words of a name in one hash, without those that are joined once more.
                let mut line = Quick::default();
                let mut end = 0;
                each_word(text, true, &mut |word, place| {
                    if place.start >= end {
                        line.write(word.as_bytes());
                        line.write(b" ");
                        end = place.end;
                    }
                    let number = match known.get(word) {
                        Some(number) => *number,
                        None => {
                            let number = known.len() as u32;
                            known.insert(word.into(), number);
                            number
                        }
                    };
                    found.push((number, at, field));
                    let length = &mut length[usize::from(field)];
                    *length = length.saturating_add(1);
                });
                if field < 2 && end > 0 {
                    names.push((line.half(), at));
                }
            };
            for name in &entry.names {
                read(name, 0);
            }
            read(&entry.title, 1);
            read(&entry.body, 2);
            lengths.push(length);
        }
        names.sort_unstable();
        names.dedup();

        let mut sorted: Vec<(u64, Box<str>, u32)> = known
            .into_iter()
            .map(|(word, number)| (first_letters(&word), word, number))
            .collect();
        sorted.sort_unstable();
        let mut index = Self {
            mean: mean(&lengths),
            entries,
            lengths,
            names,
            ..Self::default()
        };
        // The numbers that words had while reading, to their numbers in the order.
        let mut order = vec![0; sorted.len()];
        let mut before = "";
        let mut scratch = Vec::new();
        for (number, (_, word, first)) in (0_u32..).zip(&sorted) {
            order[*first as usize] = number;
            index.text.push('\n');
            index.starts.push(index.text.len() as u32);
            index.text.push_str(word);
            let alike = before.bytes().zip(word.bytes());
            let alike = alike.take_while(|(one, other)| one == other).count();
            index.shared.push(u8::try_from(alike).unwrap_or(u8::MAX));
            index.letters.push(letters(word));
            index.stems.push((hash(stem(word, &mut scratch)), number));
            before = word;
        }
        index.text.push('\n');
        index.starts.push(index.text.len() as u32);
        index.stems.sort_unstable();
        index.post(&found, &order);
        index
    }

    /// Puts the occurrences of each word together.
    fn post(&mut self, found: &[(u32, u32, u8)], order: &[u32]) {
        let mut counts = vec![0_u32; order.len() + 1];
        for (word, _, _) in found {
            counts[order[*word as usize] as usize + 1] += 1;
        }
        for at in 1..counts.len() {
            counts[at] += counts[at - 1];
        }
        let mut next = counts.clone();
        let mut sorted = vec![(0_u32, 0_u8); found.len()];
        for (word, entry, field) in found {
            let place = &mut next[order[*word as usize] as usize];
            sorted[*place as usize] = (*entry, *field);
            *place += 1;
        }
        for word in 0..order.len() {
            self.places.push(self.postings.len() as u32);
            let first = self.postings.len();
            for (entry, field) in &sorted[counts[word] as usize..counts[word + 1] as usize] {
                let known = self.postings.len() > first
                    && self
                        .postings
                        .last()
                        .is_some_and(|last| last.entry == *entry);
                if !known {
                    self.postings.push(Posting {
                        entry: *entry,
                        times: [0; FIELDS],
                    });
                }
                if let Some(posting) = self.postings.last_mut() {
                    let times = &mut posting.times[usize::from(*field)];
                    *times = times.saturating_add(1);
                }
            }
        }
        self.places.push(self.postings.len() as u32);
    }

    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many different words there are.
    pub(super) fn words(&self) -> u32 {
        self.shared.len() as u32
    }

    /// A word by its number.
    pub(super) fn word(&self, word: Word) -> &str {
        let at = word as usize;
        let place = |at: usize| self.starts.get(at).map(|start| *start as usize);
        match (place(at), place(at + 1)) {
            (Some(start), Some(next)) => self.text.get(start..next - 1).unwrap_or_default(),
            _ => "",
        }
    }

    /// How many bytes a word begins alike with the one before it.
    pub(super) fn shared(&self, word: Word) -> usize {
        self.shared
            .get(word as usize)
            .map_or(0, |shared| usize::from(*shared))
    }

    /// Which letters a word has, see [`letters`].
    pub(super) fn letters(&self, word: Word) -> u32 {
        self.letters.get(word as usize).copied().unwrap_or_default()
    }

    /// The entries that hold a word.
    pub(super) fn postings(&self, word: Word) -> &[Posting] {
        let place = |at: Word| self.places.get(at as usize).map(|place| *place as usize);
        match (place(word), place(word + 1)) {
            (Some(from), Some(to)) => &self.postings[from..to],
            _ => &[],
        }
    }

    /// The words that begin with these letters; the word itself is the first of them.
    pub(super) fn beginning(&self, letters: &str) -> Range<Word> {
        let words = self.words();
        let first = self.cut(0..words, |word| word < letters);
        let end = self.cut(first..words, |word| word.starts_with(letters));
        first..end
    }

    /// The number of a word.
    pub(super) fn find_word(&self, word: &str) -> Option<Word> {
        let at = self.cut(0..self.words(), |other| other < word);
        (self.word(at) == word && at < self.words()).then_some(at)
    }

    /// The first word in a range for which something stops to hold.
    fn cut(&self, range: Range<Word>, holds: impl Fn(&str) -> bool) -> Word {
        let (mut from, mut to) = (range.start, range.end);
        while from < to {
            let middle = from + (to - from) / 2;
            if holds(self.word(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// The words that have these letters in them, with the byte where they begin.
    pub(super) fn holding(&self, letters: &str) -> Vec<(Word, usize)> {
        let mut found: Vec<(Word, usize)> = Vec::new();
        let mut from = 0;
        for (at, _) in self.text.match_indices(letters) {
            let rest = &self.starts[from..];
            let word = from + rest.partition_point(|start| *start as usize <= at) - 1;
            from = word;
            if found.last().is_none_or(|(last, _)| *last as usize != word) {
                found.push((word as Word, at - self.starts[word] as usize));
            }
        }
        found
    }

    /// The other forms of a word.
    pub(super) fn inflected(&self, word: &str) -> Vec<Word> {
        let (mut own, mut scratch) = (Vec::new(), Vec::new());
        let own = stem(word, &mut own);
        let hash = hash(own);
        let from = self.stems.partition_point(|(other, _)| *other < hash);
        self.stems[from..]
            .iter()
            .take_while(|(other, _)| *other == hash)
            .map(|(_, word)| *word)
            .filter(|word| stem(self.word(*word), &mut scratch) == own)
            .collect()
    }

    /// The entries that have this line of words as a name or as their title.
    pub(super) fn named(&self, name: &str) -> Vec<u32> {
        let mut hasher = Quick::default();
        hasher.write(name.as_bytes());
        hasher.write(b" ");
        let hash = hasher.half();
        let from = self.names.partition_point(|(other, _)| *other < hash);
        let is_named = |entry: &&Entry| {
            let mut names = entry.names.iter().chain([&entry.title]);
            names.any(|other| line(other) == name)
        };
        self.names[from..]
            .iter()
            .take_while(|(other, _)| *other == hash)
            .map(|(_, entry)| *entry)
            .filter(|entry| {
                self.entries
                    .get(*entry as usize)
                    .is_some_and(|one| is_named(&one))
            })
            .collect()
    }
}

/// How many words a field has on average, at least one.
fn mean(lengths: &[[u16; FIELDS]]) -> [f32; FIELDS] {
    let mut mean = [0.0; FIELDS];
    for length in lengths {
        for (sum, length) in mean.iter_mut().zip(length) {
            *sum += f32::from(*length);
        }
    }
    mean.map(|sum: f32| (sum / lengths.len().max(1) as f32).max(1.0))
}
