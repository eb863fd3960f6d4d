//! From what a reader types to the entries that fit, the best first.
//!
//! Each word of the query is looked for as it is, in other forms, as the beginning of a word and
//! inside of one; only if nothing is found so, with typing errors. An entry must hold all
//! words. Words weigh more if fewer entries hold them (BM25), in a name or a title more than in
//! a text, in a short field more than in a long one.

use std::ops::Range;

use super::index::{Entry, FIELDS, Index, Word, letters};
use super::mark::marks;
use super::near::{Lies, Near, allowed};
use super::words::{each_word, is_small, line};

/// An entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its place among the entries of the index.
    pub entry: usize,
    /// How well it fits; means something only beside the others.
    pub score: f32,
    /// Places in the first of its names to mark, in bytes, in order.
    pub name: Vec<Range<usize>>,
    /// Places in its title to mark.
    pub title: Vec<Range<usize>>,
    /// Places in its body to mark.
    pub body: Vec<Range<usize>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best entries, the best first.
    pub hits: Vec<Hit>,
    /// How many entries fit, shown or not.
    pub total: usize,
    /// Whether no entry holds all words, so that these hold only some.
    pub partial: bool,
    /// Words of the query that were found only as another: what was typed, what it was taken for.
    pub read_as: Vec<(String, String)>,
    /// Words of the query that were not found at all.
    pub missing: Vec<String>,
    /// Words that look like those that were not found.
    pub near: Vec<String>,
}

/// How much a name, a title and a text weigh.
const FIELD_WEIGHTS: [f32; FIELDS] = [3.0, 3.0, 1.0];
/// How much a long field weighs less (`b` of BM25).
const LENGTH_MATTERS: [f32; FIELDS] = [0.0, 0.6, 0.6];
/// How soon more occurrences add little (`k1` of BM25).
const SATURATION: f32 = 1.2;
/// What makes an entry come before all others: it is called what was typed.
const NAMED: f32 = 1000.0;
/// The least letters with which a word is looked for inside of others.
const INSIDE: usize = 4;
/// The least letters with which a mistyped word is looked for inside of others.
const INSIDE_MISTYPED: usize = 6;
/// How much a word counts that was found with typing errors.
const MISTYPED: f32 = 0.7;
/// Near words that are offered.
const OFFERED: usize = 3;

/// A word of the index that fits a word of the query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fit {
    pub(super) word: Word,
    pub(super) weight: f32,
    /// The bytes of it that fit; `None` for all.
    pub(super) part: Option<Range<usize>>,
}

/// A word of the query with the words of the index that fit it.
struct Wanted {
    typed: String,
    fits: Vec<Fit>,
    /// The word it was taken for, if it was found with typing errors only.
    taken_for: Option<String>,
}

impl Index {
    /// Finds entries; at most `limit` of them are returned.
    pub fn find(&self, query: &str, limit: usize) -> Found {
        let words = self.wanted(query);
        let mut found = Found::default();
        for word in &words {
            if word.fits.is_empty() {
                found.missing.push(word.typed.clone());
                found.near.extend(self.looks_like(&word.typed));
            }
        }
        found.near.sort();
        found.near.dedup();

        // Score and number of words found, by entry.
        let mut scores = vec![(0.0_f32, 0_u16); self.entries.len()];
        let mut sums = vec![0.0_f32; self.entries.len()];
        for word in &words {
            self.add(&word.fits, &mut sums, &mut scores);
        }
        // What was typed, without its typing errors.
        let mut name = line(query);
        for word in &words {
            if let Some(taken) = &word.taken_for {
                name = name.replace(&word.typed, taken);
            }
        }
        for entry in self.named(&name) {
            if let Some((score, _)) = scores.get_mut(entry as usize) {
                *score += NAMED;
            }
        }

        let most = scores.iter().map(|(_, count)| *count).max().unwrap_or(0);
        if most == 0 {
            return found;
        }
        found.partial = usize::from(most) < words.len();
        let mut best: Vec<(f32, u8, u32)> = (0_u32..)
            .zip(&scores)
            .filter(|(_, (_, count))| *count == most)
            .map(|(entry, (score, _))| (*score, self.entries[entry as usize].order, entry))
            .collect();
        found.total = best.len();
        let order = |one: &(f32, u8, u32), other: &(f32, u8, u32)| {
            let score = other.0.total_cmp(&one.0);
            score.then((one.1, one.2).cmp(&(other.1, other.2)))
        };
        if limit < best.len() {
            best.select_nth_unstable_by(limit, order);
            best.truncate(limit);
        }
        best.sort_unstable_by(order);
        let taken: Vec<(String, String)> = words
            .iter()
            .filter_map(|word| Some((word.typed.clone(), word.taken_for.clone()?)))
            .collect();
        let fits = best_of_each(words.into_iter().flat_map(|word| word.fits).collect());
        found.hits = best
            .into_iter()
            .map(|(score, _, entry)| {
                let entry = entry as usize;
                let Entry {
                    names, title, body, ..
                } = &self.entries[entry];
                Hit {
                    entry,
                    score,
                    name: marks(self, &fits, names.first().map_or("", String::as_str)),
                    title: marks(self, &fits, title),
                    body: marks(self, &fits, body),
                }
            })
            .collect();
        for (typed, taken) in taken {
            let written = self.as_written(&taken, &found.hits);
            found.read_as.push((typed, written.unwrap_or(taken)));
        }
        found
    }

    /// A word as one of the hits writes it, with its accents and capitals.
    fn as_written(&self, word: &str, hits: &[Hit]) -> Option<String> {
        let mut written = None;
        for hit in hits {
            let entry = &self.entries[hit.entry];
            for text in [&entry.title, &entry.body] {
                each_word(text, true, &mut |other, place| {
                    if other == word && written.is_none() {
                        written = text.get(place).map(str::to_owned);
                    }
                });
                if written.is_some() {
                    return written;
                }
            }
        }
        written
    }

    /// The words of a query, each with what fits it.
    fn wanted(&self, query: &str) -> Vec<Wanted> {
        let mut words: Vec<(String, bool)> = Vec::new();
        each_word(query, false, &mut |word, place| {
            let last = place.end == query.len();
            if !words.iter().any(|(known, _)| known == word) {
                words.push((word.to_owned(), last));
            }
        });
        if words.iter().any(|(word, _)| !is_small(word)) {
            words.retain(|(word, _)| !is_small(word));
        }
        words
            .into_iter()
            .map(|(typed, typing)| {
                let mut fits = self.fitting(&typed, typing);
                let mut taken_for = None;
                if fits.is_empty() {
                    fits = self.mistyped(&typed);
                    taken_for = self.most_common(&fits).map(str::to_owned);
                    if let Some(taken) = &taken_for {
                        // What the word would have found without its typing errors.
                        fits.extend(self.fitting(taken, typing).into_iter().map(|fit| Fit {
                            weight: fit.weight * MISTYPED,
                            ..fit
                        }));
                        fits = best_of_each(fits);
                    }
                }
                Wanted {
                    typed,
                    fits,
                    taken_for,
                }
            })
            .collect()
    }

    /// The words that a word fits as it was typed. One that is still being typed may be short.
    fn fitting(&self, typed: &str, typing: bool) -> Vec<Fit> {
        let mut fits = Vec::new();
        let number = typed.starts_with(|first: char| first.is_ascii_digit());
        if let Some(word) = self.find_word(typed) {
            fits.push(Fit {
                word,
                weight: 1.0,
                part: None,
            });
        }
        if !number {
            fits.extend(self.inflected(typed).into_iter().map(|word| Fit {
                word,
                weight: 0.85,
                part: None,
            }));
        }
        let size = typed.len() as f32;
        let part_of = |word: Word, least: f32, more: f32| {
            least + more * size / self.word(word).len().max(1) as f32
        };
        if typing || typed.len() >= 3 {
            // In a number that is being typed the thousands signs are not all there yet.
            let plain = typed.replace('.', "");
            let variants: &[&str] = if number && typing && plain != typed {
                &[typed, &plain]
            } else {
                &[typed]
            };
            for letters in variants {
                fits.extend(self.beginning(letters).map(|word| Fit {
                    word,
                    weight: part_of(word, 0.4, 0.4),
                    part: Some(0..letters.len()),
                }));
            }
        }
        if typed.len() >= INSIDE && !number {
            fits.extend(self.holding(typed).into_iter().map(|(word, at)| {
                let end = at + typed.len();
                // The last part of a compound says what it is, the first part what sort.
                let last = end == self.word(word).len();
                Fit {
                    word,
                    weight: part_of(word, if last { 0.35 } else { 0.2 }, 0.3),
                    part: Some(at..end),
                }
            }));
        }
        best_of_each(fits)
    }

    /// The words that a word fits if it has typing errors: whole words, else beginnings, else
    /// parts of words.
    fn mistyped(&self, typed: &str) -> Vec<Fit> {
        let errors = allowed(typed.chars().count());
        // A number with another digit is another number.
        if errors == 0 || typed.contains(|letter: char| letter.is_ascii_digit()) {
            return Vec::new();
        }
        let mut whole = Vec::new();
        let mut begun = Vec::new();
        // One error may be in the first letter; two and a wrong first letter is another word.
        let first = typed.as_bytes().first().copied();
        let fits = |word: Word, distance: u8| {
            distance <= errors
                && (distance < 2 || self.word(word).as_bytes().first().copied() == first)
        };
        self.each_near(
            typed,
            Lies::AtStart,
            errors,
            &mut |word, distance, least| {
                let fit = |weight: f32, errors: u8| Fit {
                    word,
                    weight: weight / f32::from(errors.max(1)),
                    part: None,
                };
                if fits(word, distance) {
                    whole.push(fit(MISTYPED, distance));
                } else if fits(word, least) {
                    begun.push(fit(0.4, least));
                }
            },
        );
        if !whole.is_empty() {
            return whole;
        }
        if begun.is_empty() && typed.len() >= INSIDE_MISTYPED {
            self.each_near(typed, Lies::Anywhere, 1, &mut |word, _, least| {
                // In the middle of a word two errors fit nearly anything.
                if least <= 1 {
                    begun.push(Fit {
                        word,
                        weight: 0.25,
                        part: None,
                    });
                }
            });
        }
        begun
    }

    /// Calls back with the words that may have at most this many errors, their distance, and the
    /// least distance of a part of them; a distance that is too great may be given as any that is.
    fn each_near(&self, typed: &str, lies: Lies, errors: u8, take: &mut dyn FnMut(Word, u8, u8)) {
        let Some(mut near) = Near::new(typed, lies) else {
            return;
        };
        let own = letters(typed);
        // Each letter that a beginning has more than the query is an error: no more of a word
        // than this needs to be looked at, and words that begin alike up to there cost nothing.
        let reach = match lies {
            Lies::AtStart => typed.len() + usize::from(errors),
            Lies::Anywhere => usize::MAX,
        };
        let mut shared = usize::MAX;
        for word in 0..self.words() {
            shared = shared.min(self.shared(word));
            // Each letter that a word does not have is an error.
            if (own & !self.letters(word)).count_ones() > u32::from(errors) {
                continue;
            }
            let whole = self.word(word).as_bytes();
            let (distance, least) = near.to(&whole[..whole.len().min(reach)], shared);
            shared = usize::MAX;
            let distance = if whole.len() > reach {
                u8::MAX
            } else {
                distance
            };
            take(word, distance, least);
        }
    }

    /// The words that look most like one that was not found.
    fn looks_like(&self, typed: &str) -> Vec<String> {
        let farthest = if typed.len() < 6 { 2 } else { 3 };
        let mut nearest: Vec<(u8, Word)> = Vec::new();
        if typed.len() >= 3 && !typed.contains(|letter: char| letter.is_ascii_digit()) {
            self.each_near(typed, Lies::AtStart, farthest, &mut |word, distance, _| {
                if distance <= farthest && self.word(word).len() >= 3 {
                    nearest.push((distance, word));
                }
            });
        }
        nearest.sort_unstable();
        nearest.truncate(OFFERED);
        nearest
            .into_iter()
            .map(|(_, word)| self.word(word).to_owned())
            .collect()
    }

    /// Of words that fit the best ones, the one that most entries hold.
    fn most_common(&self, fits: &[Fit]) -> Option<&str> {
        let best = fits.iter().map(|fit| fit.weight).fold(0.0, f32::max);
        let best = fits.iter().filter(|fit| fit.weight >= best);
        let word = best.max_by_key(|fit| self.postings(fit.word).len())?.word;
        Some(self.word(word))
    }

    /// Adds what a word of the query says for each entry. `sums` is scratch space, all zero
    /// before and after.
    fn add(&self, fits: &[Fit], sums: &mut [f32], scores: &mut [(f32, u16)]) {
        let mut touched: Vec<u32> = Vec::new();
        for fit in fits {
            for posting in self.postings(fit.word) {
                let at = posting.entry as usize;
                let (Some(sum), Some(lengths)) = (sums.get_mut(at), self.lengths.get(at)) else {
                    continue;
                };
                let mut times = 0.0;
                for field in 0..FIELDS {
                    if posting.times[field] > 0 {
                        let long = f32::from(lengths[field]) / self.mean[field];
                        let matters = LENGTH_MATTERS[field];
                        times += FIELD_WEIGHTS[field] * f32::from(posting.times[field])
                            / (1.0 - matters + matters * long);
                    }
                }
                if *sum == 0.0 {
                    touched.push(posting.entry);
                }
                *sum += fit.weight * times;
            }
        }
        let all = self.entries.len() as f32;
        let with = touched.len() as f32;
        let rare = ((all - with + 0.5) / (with + 0.5)).ln_1p();
        for entry in touched {
            let at = entry as usize;
            let sum = std::mem::take(&mut sums[at]);
            scores[at].0 += rare * sum * (SATURATION + 1.0) / (sum + SATURATION);
            scores[at].1 += 1;
        }
    }
}

/// Of several ways in which a word fits, the best.
fn best_of_each(mut fits: Vec<Fit>) -> Vec<Fit> {
    fits.sort_by(|one, other| {
        let weight = other.weight.total_cmp(&one.weight);
        one.word.cmp(&other.word).then(weight)
    });
    fits.dedup_by_key(|fit| fit.word);
    fits
}
