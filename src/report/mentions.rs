//! What the words of a text point at: objects by their key, sections, paragraphs, footnotes,
//! and words of the glossary.

use std::collections::{HashMap, HashSet};

use super::Report;
use super::trail::{Object, ObjectKind};

/// A place in a text that points at an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// What it points at.
    pub object: Object,
}

/// Finds mentions in the texts of one report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mentions {
    /// Objects that texts name by their key alone.
    keys: HashMap<String, Object>,
    sections: HashSet<String>,
    paragraphs: HashSet<String>,
    /// Key of a footnote by the number a reader sees, which is what texts give.
    footnotes: HashMap<String, String>,
    /// Spellings of glossary words by their first letter in lower case, longest first.
    terms: HashMap<char, Vec<(String, Object)>>,
}

/// Words before the number of a footnote.
const FOOTNOTE_WORDS: [&str; 5] = ["voetnoten", "voetnoot", "footnotes", "footnote", "noot"];
/// Words before the number of a chapter of the report. With a capital they name a chapter of
/// the state budget.
const CHAPTER_WORDS: [&str; 2] = ["hoofdstuk ", "chapter "];
/// Words before the number of a paragraph, behind that of its section.
const PARAGRAPH_WORDS: [&str; 4] = [", alinea ", ", paragraph ", " alinea ", " paragraph "];
/// Words for the table of a section.
const TABLE_WORDS: [&str; 2] = [", tabel", ", table"];
/// Words between two numbers of a list.
const LIST_WORDS: [&str; 3] = [", ", " en ", " and "];

impl Mentions {
    /// What texts of this report can name.
    pub fn of(report: &Report) -> Mentions {
        let mut mentions = Mentions::default();
        let mut name = |kind: ObjectKind, id: &str| {
            mentions.keys.insert(id.to_owned(), Object::new(kind, id));
        };
        for one in &report.findings {
            name(ObjectKind::Finding, &one.id);
        }
        for one in &report.recommendations {
            name(ObjectKind::Recommendation, &one.id);
        }
        for one in &report.recommendation_parts {
            name(ObjectKind::Part, &one.id);
        }
        for one in &report.options {
            name(ObjectKind::Option, &one.id);
        }
        for one in &report.notes {
            name(ObjectKind::Note, &one.id);
        }
        for one in &report.evaluations {
            name(ObjectKind::Evaluation, &one.id);
        }
        for one in &report.methods {
            name(ObjectKind::Method, &one.id);
        }
        for one in &report.figures {
            name(ObjectKind::Figure, &one.id);
        }
        for one in &report.sections {
            mentions.sections.insert(one.id.clone());
        }
        for one in &report.sources {
            let printed = one.printed_no.to_string();
            mentions.footnotes.insert(printed, one.id.to_string());
        }
        for (section, paragraph) in super::trail::places(report) {
            let place = Object::paragraph(section, paragraph);
            mentions.paragraphs.insert(place.id);
        }
        for term in &report.glossary {
            let object = Object::new(ObjectKind::Term, &term.id);
            for (text, or) in [(&term.term.nl, " of "), (&term.term.en, " or ")] {
                for spelling in spellings(text, or) {
                    let Some(first) = lower(&spelling).next() else {
                        continue;
                    };
                    let known = mentions.terms.entry(first).or_default();
                    if !known.iter().any(|(other, _)| *other == spelling) {
                        known.push((spelling, object.clone()));
                    }
                }
            }
        }
        for known in mentions.terms.values_mut() {
            known.sort_by_key(|(spelling, _)| std::cmp::Reverse(spelling.len()));
        }
        mentions
    }

    /// The mentions in a text, in order; none overlaps another.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let mut found = Vec::new();
        self.scan(text, &mut |start, end, object| {
            if let Some(object) = object {
                found.push(Mention { start, end, object });
            }
        });
        found
    }

    /// References in a text that lead nowhere, as they stand there.
    pub fn dangling<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut found = Vec::new();
        self.scan(text, &mut |start, end, object| {
            if object.is_none() {
                found.extend(text.get(start..end));
            }
        });
        found
    }

    /// Tells each reference in a text: where it stands and what it points at, if that is there.
    fn scan(&self, text: &str, tell: &mut dyn FnMut(usize, usize, Option<Object>)) {
        let mut at = 0;
        let mut in_word = false;
        while let Some(letter) = text[at..].chars().next() {
            let rest = &text[at..];
            let step = if in_word && letter != '§' {
                None
            } else {
                self.place(at, rest, tell)
                    .or_else(|| self.footnote(at, rest, tell))
                    .or_else(|| self.key(at, rest, tell))
                    .or_else(|| self.term(at, rest, tell))
            };
            let end = at + step.unwrap_or(letter.len_utf8());
            in_word = text[..end].chars().next_back().is_some_and(is_word);
            at = end;
        }
    }

    /// "§3.3", "§6, alinea 2", "hoofdstuk 6".
    fn place(
        &self,
        at: usize,
        rest: &str,
        tell: &mut dyn FnMut(usize, usize, Option<Object>),
    ) -> Option<usize> {
        let word = CHAPTER_WORDS
            .iter()
            .find(|word| rest.starts_with(**word))
            .map(|word| word.len())
            .or_else(|| rest.starts_with('§').then_some('§'.len_utf8()))?;
        let number = section_number(&rest[word..])?;
        let mut end = word + number.len();
        let after = &rest[end..];
        let paragraph = PARAGRAPH_WORDS
            .iter()
            .find_map(|word| {
                let number = digits(after.strip_prefix(word)?)?;
                Some((word.len() + number.len(), number))
            })
            .or_else(|| {
                let word = TABLE_WORDS.iter().find(|word| after.starts_with(**word))?;
                Some((word.len(), super::trail::TABLE))
            })
            .filter(|(_, paragraph)| {
                let place = Object::paragraph(number, paragraph);
                self.paragraphs.contains(&place.id)
            });
        let object = match paragraph {
            Some((length, paragraph)) => {
                end += length;
                Some(Object::paragraph(number, paragraph))
            }
            None => self
                .sections
                .contains(number)
                .then(|| Object::new(ObjectKind::Section, number)),
        };
        tell(at, at + end, object);
        Some(end)
    }

    /// "voetnoot 12", "footnotes 15, 16 and 17".
    fn footnote(
        &self,
        at: usize,
        rest: &str,
        tell: &mut dyn FnMut(usize, usize, Option<Object>),
    ) -> Option<usize> {
        let word = FOOTNOTE_WORDS.iter().find(|word| {
            rest.get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word))
        })?;
        let mut start = 0;
        let mut end = word.len() + 1;
        if rest.as_bytes().get(word.len()) != Some(&b' ') {
            return None;
        }
        let mut number = digits(rest.get(end..)?)?;
        loop {
            end += number.len();
            let object = self
                .footnotes
                .get(number)
                .map(|id| Object::new(ObjectKind::Footnote, id));
            tell(at + start, at + end, object);
            let next = LIST_WORDS.iter().find_map(|word| {
                let number = digits(rest.get(end..)?.strip_prefix(word)?)?;
                Some((word.len(), number))
            });
            let Some((gap, another)) = next else {
                return Some(end);
            };
            start = end + gap;
            end = start;
            number = another;
        }
    }

    /// "F12", "RA1", "E-MR".
    fn key(
        &self,
        at: usize,
        rest: &str,
        tell: &mut dyn FnMut(usize, usize, Option<Object>),
    ) -> Option<usize> {
        let length = rest
            .find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'))
            .unwrap_or(rest.len());
        let key = rest.get(..length)?.trim_end_matches('-');
        let object = self.keys.get(key).cloned();
        if object.is_none() && !is_key(key) {
            return None;
        }
        tell(at, at + key.len(), object);
        Some(key.len())
    }

    /// A word of the glossary. Abbreviations count only in their own letters.
    fn term(
        &self,
        at: usize,
        rest: &str,
        tell: &mut dyn FnMut(usize, usize, Option<Object>),
    ) -> Option<usize> {
        let first = lower(rest).next()?;
        for (spelling, object) in self.terms.get(&first)? {
            let Some(length) = starts_with(rest, spelling) else {
                continue;
            };
            if rest[length..].chars().next().is_some_and(is_word) {
                continue;
            }
            tell(at, at + length, Some(object.clone()));
            return Some(length);
        }
        None
    }
}

/// The ways in which a glossary word is written: without what stands in brackets, what stands
/// in brackets, and each of two words with "or" between them.
fn spellings(term: &str, or: &str) -> Vec<String> {
    let mut parts = Vec::new();
    match term.split_once(" (") {
        Some((word, more)) => {
            parts.push(word);
            parts.push(more.trim_end_matches(')'));
        }
        None => parts.push(term),
    }
    let mut found = Vec::new();
    for part in parts {
        for word in part.split(or) {
            let word = word.trim();
            if word.len() > 1 {
                found.push(word.to_owned());
            }
        }
    }
    found
}

/// Length in bytes of a spelling at the start of a text, whatever the case of its letters;
/// abbreviations in capitals must match letter by letter.
fn starts_with(text: &str, spelling: &str) -> Option<usize> {
    let exact = spelling
        .chars()
        .filter(|letter| letter.is_uppercase())
        .count()
        > 1
        || spelling.len() <= 3;
    if exact {
        return text.starts_with(spelling).then_some(spelling.len());
    }
    let mut letters = text.char_indices();
    for wanted in spelling.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().next().into_iter().flat_map(char::to_lowercase)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric()
}

fn digits(text: &str) -> Option<&str> {
    let length = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    text.get(..length).filter(|number| !number.is_empty())
}

/// "3.3", "4.2a", "5a"; a point behind it ends the sentence.
fn section_number(text: &str) -> Option<&str> {
    let length = text
        .find(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
        .unwrap_or(text.len());
    let letter = text[length..]
        .bytes()
        .next()
        .filter(|letter| letter.is_ascii_lowercase())
        .is_some_and(|_| !text[length + 1..].chars().next().is_some_and(is_word));
    let number = if letter {
        text.get(..=length)?
    } else {
        text.get(..length)?.trim_end_matches('.')
    };
    number
        .starts_with(|first: char| first.is_ascii_digit())
        .then_some(number)
}

/// Whether a word has the form of a key: a capital that keys begin with, and two digits.
fn is_key(word: &str) -> bool {
    let mut bytes = word.bytes();
    matches!(bytes.next(), Some(b'F' | b'I' | b'P' | b'M' | b'N'))
        && word.len() == 3
        && bytes.all(|letter| letter.is_ascii_digit())
}
