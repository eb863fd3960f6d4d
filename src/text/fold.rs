//! Text without case and accents, to search in.

/// Letters with an accent, under the letter they stand for. Covers the languages of
/// Europe in Latin script; tables of all of Unicode would weigh more than the rest of the
/// app's words together.
const PLAIN: [(&str, &str); 26] = [
    ("a", "àáâãäåāăą"),
    ("ae", "æ"),
    ("c", "çćĉċč"),
    ("d", "ďđð"),
    ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"),
    ("ij", "ĳ"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉŋ"),
    ("o", "òóôõöøōŏő"),
    ("oe", "œ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšș"),
    ("ss", "ß"),
    ("t", "ţťŧț"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"),
    ("y", "ýÿŷ"),
    ("z", "źżž"),
    ("'", "’‘"),
    ("-", "–—‑"),
];

/// Lower case, without accents: "Coherentië" and "COHERENTIE" are the same to a reader.
/// Accents typed as separate marks are left out too; curly quotes and dashes become plain.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii() {
            folded.push(letter);
        } else if let Some((plain, _)) = PLAIN.iter().find(|(_, letters)| letters.contains(letter)) {
            folded.push_str(plain);
        } else if !('\u{300}'..='\u{36f}').contains(&letter) {
            folded.push(letter);
        }
    }
    folded
}
