//! A text as the words that are compared: without case, accents and apostrophes, and numbers
//! without their thousands signs.

use std::ops::Range;

use crate::text::fold::{fold_letter, is_mark};

/// Words that a query does not need when it has others.
const SMALL: [&str; 60] = [
    "a", "aan", "als", "an", "and", "are", "at", "bij", "by", "dat", "de", "deze", "die", "dit",
    "does", "door", "een", "en", "er", "for", "from", "had", "has", "het", "hoe", "how", "if",
    "ik", "in", "is", "it", "kan", "met", "mijn", "naar", "not", "of", "om", "on", "op", "or",
    "te", "than", "that", "the", "this", "to", "uit", "van", "voor", "waar", "wat", "welke",
    "what", "where", "which", "why", "with", "word", "wordt",
];

/// Whether a word says too little to search for beside others.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.binary_search(&word).is_ok()
}

/// Calls back with each word of a text, as it is compared, and its place. A word made with
/// hyphens comes in parts and then, if `joined`, as a whole: "sub-artikel" is found by
/// "artikel" and by "subartikel".
pub(super) fn each_word(text: &str, joined: bool, take: &mut dyn FnMut(&str, Range<usize>)) {
    let mut word = String::new();
    let mut whole = Whole::default();
    let mut start = 0;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // Nearly all letters are plain.
        if byte.is_ascii_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            word.push(char::from(byte.to_ascii_lowercase()));
            at += 1;
            continue;
        }
        let (past, rest) = text.split_at(at);
        let mut letters = rest.chars();
        let Some(letter) = letters.next() else { break };
        let next = at + letter.len_utf8();
        if letter.is_alphanumeric() || (is_mark(letter) && !word.is_empty()) {
            if word.is_empty() {
                start = at;
            }
            fold_letter(letter, &mut word);
        } else {
            let before = past.chars().next_back().unwrap_or(' ');
            let after = letters.next().unwrap_or(' ');
            if !inside(before, letter, after, &mut word) {
                if !word.is_empty() {
                    finish(&mut word, start..at, take);
                    let goes_on = joined
                        && is_hyphen(letter)
                        && after.is_alphabetic()
                        && before.is_alphabetic();
                    whole.add(&word, start..at, goes_on, take);
                    word.clear();
                }
                if letter == '§' {
                    take("§", at..next);
                }
            }
        }
        at = next;
    }
    if !word.is_empty() {
        finish(&mut word, start..at, take);
        whole.add(&word, start..at, false, take);
    }
}

/// The parts of a word with hyphens, so far.
#[derive(Default)]
struct Whole {
    word: String,
    start: usize,
    parts: usize,
}

impl Whole {
    fn add(
        &mut self,
        part: &str,
        place: Range<usize>,
        goes_on: bool,
        take: &mut dyn FnMut(&str, Range<usize>),
    ) {
        if self.parts == 0 && !goes_on {
            return;
        }
        if self.parts == 0 {
            self.start = place.start;
        }
        self.word.push_str(part);
        self.parts += 1;
        if !goes_on {
            take(&self.word, self.start..place.end);
            self.word.clear();
            self.parts = 0;
        }
    }
}

/// Whether a sign is part of the word around it: a point or comma in a number is written
/// into it, an apostrophe is left out.
fn inside(before: char, sign: char, next: char, word: &mut String) -> bool {
    match sign {
        '.' | ',' if before.is_ascii_digit() && next.is_ascii_digit() => {
            let number = word.starts_with(|first: char| first.is_ascii_digit());
            if number {
                word.push(sign);
            }
            number
        }
        '\'' | '’' | '‘' => !word.is_empty() && before.is_alphabetic() && next.is_alphabetic(),
        _ => false,
    }
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '–' | '‑')
}

/// Hands a word over, a number in one notation.
fn finish(word: &mut String, place: Range<usize>, take: &mut dyn FnMut(&str, Range<usize>)) {
    let number = word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if number && word.contains(['.', ',']) {
        *word = one_notation(word);
    }
    take(word, place);
}

/// A number in one notation: "373.555" and "373,555" are 373555; "12,5" is 12.5.
fn one_notation(word: &str) -> String {
    let thousands = |sign: char| {
        let mut groups = word.split(sign);
        let first = groups.next().unwrap_or_default();
        word.contains(sign)
            && (1..=3).contains(&first.len())
            && groups.all(|group| group.len() == 3)
            && word
                .chars()
                .all(|letter| letter == sign || letter.is_ascii_digit())
    };
    if thousands('.') || thousands(',') {
        word.replace(['.', ','], "")
    } else {
        word.replace(',', ".")
    }
}

/// The words of a text in one string, to compare names with.
pub(super) fn line(text: &str) -> String {
    let mut line = String::new();
    each_word(text, false, &mut |word, _| {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    });
    line
}

/// The ending that a plural, a genitive or a doubled letter adds to a word is taken off, in
/// Dutch and English: "jaren" and "jaar", "opties" and "optie", "countries" and "country" are
/// alike. What comes out is no word; two words with the same stem are one word's forms.
pub(super) fn stem<'a>(word: &str, stem: &'a mut Vec<u8>) -> &'a [u8] {
    stem.clear();
    stem.extend_from_slice(word.as_bytes());
    if stem.len() < 4 || !stem.iter().all(u8::is_ascii_lowercase) {
        return stem;
    }
    // "-en" and "-s" make plurals; a word on "-ss" is not one.
    if !cut(stem, b"en") && !stem.ends_with(b"ss") {
        cut(stem, b"s");
    }
    cut(stem, b"e");
    if let Some(last @ b'i') = stem.last_mut() {
        *last = b'y';
    }
    // A doubled consonant at the end; a doubled vowel before the last consonant.
    let length = stem.len();
    if length >= 3 && stem[length - 1] == stem[length - 2] {
        stem.pop();
    } else if length >= 4
        && stem[length - 2] == stem[length - 3]
        && b"aeou".contains(&stem[length - 2])
    {
        stem.remove(length - 2);
    }
    match stem.last_mut() {
        Some(last @ b'v') => *last = b'f',
        Some(last @ b'z') => *last = b's',
        _ => {}
    }
    stem
}

/// Cuts an ending off, if a word remains.
fn cut(stem: &mut Vec<u8>, ending: &[u8]) -> bool {
    let ends = stem.len() >= ending.len() + 3 && stem.ends_with(ending);
    if ends {
        stem.truncate(stem.len() - ending.len());
    }
    ends
}

/// The place in a text of a part of one of its words: bytes `part` of the word as it is
/// compared. The whole word where that cannot be told, as in a number.
pub(super) fn place_of_part(text: &str, word: Range<usize>, part: Range<usize>) -> Range<usize> {
    let whole = word.clone();
    let Some(written) = text.get(word) else {
        return whole;
    };
    if written.starts_with(|first: char| first.is_ascii_digit()) {
        return whole;
    }
    let mut folded = String::new();
    let mut place = None;
    for (at, letter) in written.char_indices() {
        let from = folded.len();
        if letter.is_alphanumeric() {
            fold_letter(letter, &mut folded);
        }
        let end = whole.start + at + letter.len_utf8();
        if is_mark(letter) && from == part.end {
            // An accent belongs to the letter before it.
            if let Some(Range { start, .. }) = place {
                place = Some(start..end);
            }
        } else if folded.len() > part.start && from < part.end {
            let start = place.map_or(whole.start + at, |place: Range<usize>| place.start);
            place = Some(start..end);
        }
    }
    place.unwrap_or(whole)
}
