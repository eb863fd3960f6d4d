//! Search everywhere: what comes first for what users type, marks that stand where they
//! should, and distances that are right.

use std::sync::LazyLock;

use proptest::prelude::*;
use verkenner::report::{Lang, Trail, embedded};
use verkenner::state::Data;
use verkenner::state::search::{Catalogue, Target, walk};
use verkenner::text::calculators::code;
use verkenner::text::fold;
use verkenner::text::html::{SearchRow, search_results};
use verkenner::text::search::{Entry, Found, Index, Sort, excerpt, marked, tell};
use verkenner::ui::page_name;

/// What users type and what comes first; the bench types it too.
const QUERIES: &str = include_str!("queries.txt");

static DATA: LazyLock<Data> = LazyLock::new(|| Data::new(embedded()));
static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| {
    let trail = Trail::of(&DATA.report);
    Lang::ALL.map(|lang| Catalogue::new(&DATA, &trail, page_name, lang))
});

fn catalogue(lang: Lang) -> &'static Catalogue {
    let [first, second] = &*CATALOGUES;
    if lang == Lang::ALL[0] { first } else { second }
}

fn key(target: &Target) -> String {
    match target {
        Target::Object(object) => object.key(),
        Target::Input(id) => format!("input:{}", id.key()),
        Target::Panel(panel) => format!("panel:{}", code(*panel)),
        Target::Page(page) => format!("page:{}", page.code()),
    }
}

fn keys(lang: Lang, found: &Found) -> Vec<String> {
    let target = |place| catalogue(lang).get(place).map(|(_, target)| key(target));
    let hits = found.hits.iter();
    hits.filter_map(|hit| target(hit.entry)).collect()
}

fn entry(title: &str, body: &str) -> Entry {
    Entry {
        title: title.into(),
        body: body.into(),
        ..Entry::default()
    }
}

fn titles(index: &Index, query: &str) -> Vec<String> {
    let found = index.find(query, 10);
    let title = |place: usize| index.entries()[place].title.clone();
    found.hits.iter().map(|hit| title(hit.entry)).collect()
}

#[test]
fn what_users_type_finds_what_they_look_for() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for line in QUERIES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
    {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [lang, query, expected] = parts[..] else {
            panic!("{line}");
        };
        let lang = Lang::from_code(lang).expect(line);
        let found = keys(lang, &catalogue(lang).find(query, 10));
        let expected: Vec<&str> = match expected {
            "none" => Vec::new(),
            keys => keys.split_whitespace().collect(),
        };
        let right = if expected.is_empty() {
            found.is_empty()
        } else {
            found.len() >= expected.len() && found[..expected.len()] == expected[..]
        };
        if !right {
            wrong.push(format!("{query}: wanted {expected:?}, found {found:?}"));
        }
        tried += 1;
    }
    assert!(tried >= 40, "{tried}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_letter_of_a_query_finds_something_until_the_end() {
    for (lang, query, wanted) in [
        (Lang::Nl, "mensenrechten", "item:1.2"),
        (Lang::Nl, "373.555", "total:1.2-total"),
        (Lang::En, "sensitivity", "page:sensitivity"),
    ] {
        for end in 1..=query.len() {
            let found = catalogue(lang).find(&query[..end], 5);
            assert!(!found.hits.is_empty(), "{}", &query[..end]);
        }
        // Half the word is enough to have it on top of the list.
        let half = keys(lang, &catalogue(lang).find(&query[..query.len() - 2], 3));
        assert!(half.contains(&wanted.to_owned()), "{query}: {half:?}");
    }
}

#[test]
fn everything_of_the_report_is_found_by_its_key_and_title() {
    for lang in Lang::ALL {
        let catalogue = catalogue(lang);
        for place in 0..catalogue.len() {
            let (entry, target) = catalogue.get(place).unwrap();
            let name = entry.names.iter().find(|name| !name.is_empty());
            let query = name.unwrap_or(&entry.title);
            if query.is_empty() {
                continue;
            }
            // Several can have the same title: the yearly price rises share a word.
            let found = catalogue.find(query, 30);
            assert!(
                found.hits.iter().any(|hit| hit.entry == place),
                "{} by “{query}”",
                key(target)
            );
        }
    }
}

#[test]
fn all_words_must_fit_and_if_none_has_all_that_is_told() {
    let index = Index::new(vec![
        entry("Fonds voor landen", ""),
        entry("Fonds", "versnipperd"),
        entry("Landen", ""),
    ]);
    assert_eq!(titles(&index, "fonds landen"), ["Fonds voor landen"]);
    let found = index.find("versnipperd landen", 10);
    assert!(found.partial);
    assert_eq!(found.total, 3);
    assert!(tell::count(&found, Lang::Nl).contains("Niets heeft al deze woorden"));
    let found = index.find("fonds kwijtschelding", 10);
    assert!(found.partial);
    assert_eq!(found.missing, ["kwijtschelding"]);
    assert!(tell::count(&found, Lang::En).contains("“kwijtschelding” is nowhere"));
}

#[test]
fn a_word_fits_better_whole_than_inflected_begun_inside_or_mistyped() {
    let index = Index::new(vec![
        entry("uitvoeringsland", ""),
        entry("landelijk", ""),
        entry("land", ""),
        entry("landen", ""),
        entry("zee", ""),
    ]);
    assert_eq!(
        titles(&index, "land"),
        ["land", "landen", "landelijk", "uitvoeringsland"]
    );
    assert_eq!(titles(&index, "jaar"), Vec::<String>::new());
    let index = Index::new(vec![entry("jaren", ""), entry("countries", "")]);
    assert_eq!(titles(&index, "jaar"), ["jaren"]);
    assert_eq!(titles(&index, "country"), ["countries"]);
}

#[test]
fn small_words_and_the_order_of_words_do_not_matter() {
    let index = Index::new(vec![
        entry("Rechten van mensen", ""),
        entry("Van alles", ""),
    ]);
    assert_eq!(
        titles(&index, "de mensen en rechten"),
        ["Rechten van mensen"]
    );
    // Alone a small word is a word.
    assert_eq!(titles(&index, "van").len(), 2);
}

#[test]
fn a_mistyped_number_is_another_number() {
    assert!(keys(Lang::Nl, &catalogue(Lang::Nl).find("373.556", 5)).is_empty());
}

#[test]
fn a_correction_is_told_and_near_words_are_offered() {
    let found = catalogue(Lang::Nl).find("capactiet", 5);
    assert_eq!(found.read_as, [("capactiet".into(), "capaciteit".into())]);
    assert!(tell::count(&found, Lang::Nl).contains("gezocht is naar ‘capaciteit’"));
    let index = Index::new(vec![entry("formatie", "")]);
    let found = index.find("farmotje", 5);
    assert_eq!(found.total, 0);
    assert_eq!(found.near, ["formatie"]);
}

#[test]
fn equal_entries_keep_their_order_and_kinds_have_theirs() {
    let one = |order| Entry {
        order,
        ..entry("zelfde", "")
    };
    let index = Index::new(vec![one(2), one(1), one(1), one(0)]);
    let found = index.find("zelfde", 3);
    let places: Vec<usize> = found.hits.iter().map(|hit| hit.entry).collect();
    assert_eq!(places, [3, 1, 2]);
    assert_eq!(found.total, 4);
}

#[test]
fn marks_stand_on_the_letters_as_they_are_written() {
    let marks = |text: &str, query: &str| {
        let index = Index::new(vec![entry(text, "")]);
        let found = index.find(query, 1);
        let pieces = marked(text, &found.hits[0].title);
        let marked = pieces.iter().filter(|piece| piece.marked);
        marked
            .map(|piece| piece.text.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(marks("Geïntegreerd beleid", "geintegr"), ["Geïntegr"]);
    assert_eq!(marks("uitvoeringscapaciteit", "capaciteit"), ["capaciteit"]);
    assert_eq!(marks("De rechtsorde-evaluatie", "evaluatie"), ["evaluatie"]);
    assert_eq!(marks("een sub-artikel", "subartikel"), ["sub-artikel"]);
    assert_eq!(marks("EUR 373.555 x", "373555"), ["373.555"]);
    assert_eq!(marks("de thema’s", "themas"), ["thema’s"]);
    assert_eq!(marks("cafe\u{301}tje", "cafe"), ["cafe\u{301}"]);
    assert_eq!(marks("twee cafés", "cafe"), ["cafés"]);
    assert_eq!(marks("straße æther", "strasse"), ["straße"]);
}

#[test]
fn an_excerpt_holds_its_mark_and_is_cut_between_words() {
    let text = "woord ".repeat(60) + "doelwit " + &"daarna ".repeat(60);
    let index = Index::new(vec![entry("", &text)]);
    let hit = &index.find("doelwit", 1).hits[0];
    let pieces = excerpt(&text, &hit.body, 120);
    assert!(pieces.iter().any(|one| one.marked && one.text == "doelwit"));
    let whole: String = pieces.iter().map(|one| one.text).collect();
    assert!(whole.len() < 160, "{whole}");
    assert!(
        whole.starts_with("…woord") && whole.ends_with("daarna…"),
        "{whole}"
    );
}

#[test]
fn the_arrow_keys_walk_round_and_home_and_end_only_in_the_list() {
    assert_eq!(walk(None, 0, "ArrowDown"), None);
    assert_eq!(walk(None, 3, "ArrowDown"), Some(0));
    assert_eq!(walk(Some(2), 3, "ArrowDown"), Some(0));
    assert_eq!(walk(None, 3, "ArrowUp"), Some(2));
    assert_eq!(walk(Some(0), 3, "ArrowUp"), Some(2));
    assert_eq!(walk(Some(2), 3, "Home"), Some(0));
    assert_eq!(walk(Some(0), 3, "End"), Some(2));
    assert_eq!(walk(None, 3, "Home"), None);
    assert_eq!(walk(Some(1), 3, "a"), None);
}

#[test]
fn results_are_escaped_links_of_which_one_is_chosen() {
    let index = Index::new(vec![entry("<b> & doel", "")]);
    let found = index.find("doel", 1);
    let rows = [SearchRow {
        sort: Sort::Page,
        entry: &index.entries()[0],
        hit: &found.hits[0],
        origin: None,
        ours: false,
        href: "#/budget?a=\"".into(),
        act: ("data-go", "page-title".into()),
    }];
    let html = search_results(&DATA.report, &rows, Some(0), Lang::Nl);
    assert!(html.contains("&lt;b&gt; &amp; <mark>doel</mark>"), "{html}");
    assert!(html.contains("href=\"#/budget?a=&quot;\""), "{html}");
    assert!(html.contains("aria-selected=\"true\""), "{html}");
}

/// The same distance the slow way: a table of all pairs of beginnings.
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for row in 0..=one.len() {
        for column in 0..=other.len() {
            table[row][column] = if row == 0 || column == 0 {
                row + column
            } else {
                let differs = usize::from(one[row - 1] != other[column - 1]);
                let mut least = (table[row - 1][column] + 1)
                    .min(table[row][column - 1] + 1)
                    .min(table[row - 1][column - 1] + differs);
                let swapped = row > 1
                    && column > 1
                    && one[row - 1] == other[column - 2]
                    && one[row - 2] == other[column - 1];
                if swapped {
                    least = least.min(table[row - 2][column - 2] + 1);
                }
                least
            };
        }
    }
    table[one.len()][other.len()]
}

proptest! {
    #[test]
    fn anything_can_be_typed_and_marks_are_pieces_of_the_text(query in "\\PC{0,40}") {
        for lang in Lang::ALL {
            let catalogue = catalogue(lang);
            for hit in catalogue.find(&query, 20).hits {
                let (entry, _) = catalogue.get(hit.entry).unwrap();
                let name = entry.names.first().map_or("", String::as_str);
                for (text, marks) in
                    [(name, &hit.name), (&*entry.title, &hit.title), (&*entry.body, &hit.body)]
                {
                    let mut end = 0;
                    for mark in marks {
                        prop_assert!(mark.start >= end && mark.start < mark.end);
                        prop_assert!(text.get(mark.clone()).is_some());
                        end = mark.end;
                    }
                    let whole: String = marked(text, marks).iter().map(|one| one.text).collect();
                    prop_assert_eq!(whole, text);
                }
            }
        }
    }

    #[test]
    fn any_text_can_be_searched_for_any_other(
        texts in prop::collection::vec("\\PC{0,60}", 0..6),
        query in "\\PC{0,20}",
    ) {
        let entries = texts.iter().map(|text| entry(text, text)).collect();
        let index = Index::new(entries);
        for hit in index.find(&query, 10).hits {
            let body = &index.entries()[hit.entry].body;
            for mark in &hit.body {
                prop_assert!(body.get(mark.clone()).is_some());
            }
            let pieces = excerpt(body, &hit.body, 30);
            prop_assert!(hit.body.is_empty() || pieces.iter().any(|piece| piece.marked));
        }
    }

    #[test]
    fn a_word_of_an_entry_finds_it_whatever_its_case(place in 0_usize..400, upper: bool) {
        let catalogue = catalogue(Lang::Nl);
        let (entry, _) = catalogue.get(place % catalogue.len()).unwrap();
        let words: Vec<&str> = entry.title.split_whitespace().take(3).collect();
        let query = words.join(" ");
        let query = if upper { query.to_uppercase() } else { fold(&query) };
        let found = catalogue.find(&query, catalogue.len());
        let there = found.hits.iter().any(|hit| hit.entry == place % catalogue.len());
        prop_assert!(query.trim().is_empty() || there, "{}", query);
    }

    #[test]
    fn a_word_is_found_with_as_many_errors_as_its_length_allows(
        word in "[a-f]{4,12}",
        other in "[a-f]{4,12}",
    ) {
        // A word of its own, so that nothing fits as it was typed.
        let index = Index::new(vec![entry(&word, "")]);
        let errors = distance(&other, &word);
        let allowed = if other.len() < 8 { 1 } else { 2 };
        let same_start = other.as_bytes()[0] == word.as_bytes()[0];
        if errors <= allowed && (errors < 2 || same_start) {
            prop_assert_eq!(index.find(&other, 1).total, 1, "{} {}", other, word);
        }
    }
}
