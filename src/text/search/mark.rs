//! Where in a text the words of a query stand, and the part of a long text around them.

use std::ops::Range;

use super::find::Fit;
use super::index::Index;
use super::words::{each_word, place_of_part};

/// The places in a text where words stand that fit a query; in order, apart from each other.
pub(super) fn marks(index: &Index, fits: &[Fit], text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    each_word(text, true, &mut |word, place| {
        let Some(number) = index.find_word(word) else {
            return;
        };
        if let Ok(at) = fits.binary_search_by_key(&number, |fit| fit.word) {
            places.push(match &fits[at].part {
                Some(part) => place_of_part(text, place, part.clone()),
                None => place,
            });
        }
    });
    places.sort_by_key(|place| (place.start, place.end));
    let mut marks: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match marks.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => marks.push(place),
        }
    }
    marks
}

/// A piece of a text, marked or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The words.
    pub text: &'a str,
    /// Whether they are marked.
    pub marked: bool,
}

/// A text in pieces: what is marked and what stands in between.
pub fn marked<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<Piece<'a>> {
    pieces(text, 0..text.len(), marks)
}

/// The part of a text around its first mark, in pieces: about `longest` bytes, cut between
/// words, with an ellipsis where something is left out.
pub fn excerpt<'a>(text: &'a str, marks: &[Range<usize>], longest: usize) -> Vec<Piece<'a>> {
    const LEFT_OUT: Piece<'static> = Piece {
        text: "…",
        marked: false,
    };
    if text.len() <= longest {
        return marked(text, marks);
    }
    let first = marks.first().cloned().unwrap_or(0..0);
    // A third of the room goes to what stands before the mark.
    let mut start = first.start.saturating_sub(longest / 3);
    let mut end = (start + longest).max(first.end).min(text.len());
    start = start.min(end.saturating_sub(longest));
    start = break_before(text, start, first.start);
    end = break_after(text, end, first.end);
    let mut all = Vec::new();
    if start > 0 {
        all.push(LEFT_OUT);
    }
    all.extend(pieces(text, start..end, marks));
    if end < text.len() {
        all.push(LEFT_OUT);
    }
    all
}

/// The first place from `at` on where a word begins, no later than `latest`.
fn break_before(text: &str, at: usize, latest: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let break_at = text
        .char_indices()
        .find(|(place, letter)| *place >= at && letter.is_whitespace())
        .map(|(place, letter)| place + letter.len_utf8());
    break_at.unwrap_or(latest).min(latest)
}

/// The last place up to `at` where a word ends, no earlier than `earliest`.
fn break_after(text: &str, at: usize, earliest: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let break_at = text
        .char_indices()
        .take_while(|(place, _)| *place <= at)
        .filter(|(_, letter)| letter.is_whitespace())
        .last()
        .map(|(place, _)| place);
    break_at.unwrap_or(earliest).max(earliest)
}

fn pieces<'a>(text: &'a str, part: Range<usize>, marks: &[Range<usize>]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut add = |range: Range<usize>, marked: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text, marked });
        }
    };
    let mut at = part.start;
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(part.end));
        if start < end {
            add(at..start, false);
            add(start..end, true);
            at = end;
        }
    }
    add(at..part.end, false);
    pieces
}
