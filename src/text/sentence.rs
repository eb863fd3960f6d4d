//! Sentences with figures in them that can be opened.

use std::fmt;

use crate::model::Name;

/// Before the key of a figure, between key and figure, and behind it. Private to us: no text
/// of a report has them.
const MARKS: [char; 3] = ['\u{e000}', '\u{e001}', '\u{e002}'];

/// A figure as a sentence has it: it opens its explanation where the sentence is shown.
pub(super) fn figure(name: &Name, shown: impl fmt::Display) -> String {
    let [key, text, end] = MARKS;
    format!("{key}{}{text}{shown}{end}", name.key())
}

/// Text in which some figures open their explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(String);

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words.
    Words(&'a str),
    /// A figure: the key under which it is explained, and how it is shown.
    Figure(&'a str, &'a str),
}

impl Sentence {
    /// Its parts, in order.
    pub fn spans(&self) -> impl Iterator<Item = Span<'_>> {
        let [key, text, end] = MARKS;
        self.0.split(key).enumerate().flat_map(move |(at, part)| {
            let marked = part.split_once(end).filter(|_| at > 0);
            let marked = marked.and_then(|(figure, words)| Some((figure.split_once(text)?, words)));
            let figure = marked.map(|((key, shown), _)| Span::Figure(key, shown));
            let words = marked.map_or(part, |(_, words)| words);
            let words = Some(Span::Words(words)).filter(|_| !words.is_empty());
            figure.into_iter().chain(words)
        })
    }

    /// The text by itself, to be read aloud or copied.
    pub fn plain(&self) -> String {
        self.spans()
            .map(|span| match span {
                Span::Words(text) | Span::Figure(_, text) => text,
            })
            .collect()
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Sentence, Span, figure};
    use crate::model::Name;

    #[test]
    fn figures_open_and_words_do_not() {
        let text = format!("In 2029 {} is left.", figure(&Name::Base, "EUR 5"));
        let sentence = Sentence::from(text);
        let spans: Vec<_> = sentence.spans().collect();
        let expected = [
            Span::Words("In 2029 "),
            Span::Figure("base", "EUR 5"),
            Span::Words(" is left."),
        ];
        assert_eq!(spans, expected);
        assert_eq!(sentence.plain(), "In 2029 EUR 5 is left.");
    }

    /// A name that a reader gives may hold anything.
    #[test]
    fn marks_out_of_place_lose_no_words() {
        for (text, plain) in [
            ("a\u{e002}b", "a\u{e002}b"),
            ("\u{e000}a", "a"),
            ("a\u{e000}b\u{e002}c", "ab\u{e002}c"),
        ] {
            assert_eq!(Sentence::from(text.to_owned()).plain(), plain);
        }
    }
}
