//! Text without case and accents, to search in.

/// Letters with an accent, under the letter they stand for. Covers the languages of
/// Europe in Latin script; tables of all of Unicode would weigh more than the rest of the
/// app's words together.
const PLAIN: [(&str, &str); 26] = [
    ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"),
    ("ae", "æÆ"),
    ("c", "çćĉċčÇĆĈĊČ"),
    ("d", "ďđðĎĐÐ"),
    ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
    ("g", "ĝğġģĜĞĠĢ"),
    ("h", "ĥħĤĦ"),
    ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
    ("ij", "ĳĲ"),
    ("j", "ĵĴ"),
    ("k", "ķĶ"),
    ("l", "ĺļľŀłĹĻĽĿŁ"),
    ("n", "ñńņňŉŋÑŃŅŇŊ"),
    ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"),
    ("oe", "œŒ"),
    ("r", "ŕŗřŔŖŘ"),
    ("s", "śŝşšșŚŜŞŠȘ"),
    ("ss", "ßẞ"),
    ("t", "ţťŧțŢŤŦȚ"),
    ("th", "þÞ"),
    ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵŴ"),
    ("y", "ýÿŷÝŸŶ"),
    ("z", "źżžŹŻŽ"),
    ("'", "’‘"),
    ("-", "–—‑"),
];

/// Lower case, without accents: "Coherentië" and "COHERENTIE" are the same to a reader.
/// Accents typed as separate marks are left out too; curly quotes and dashes become plain.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// Writes one letter without case and accents: nothing, one letter or two.
pub(super) fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
    } else if let Some((plain, _)) = PLAIN.iter().find(|(_, letters)| letters.contains(letter)) {
        folded.push_str(plain);
    } else if !is_mark(letter) {
        folded.push(letter);
    }
}

/// Whether this is an accent typed as a separate mark.
pub(super) fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}
