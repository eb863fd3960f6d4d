//! Links: every version given out still opens, shared ones say what changed since, and no
//! link, however broken, panics, loses what can be read, or keeps silent.

use std::collections::BTreeSet;

use verkenner::model::{InputId, SplitMix64, Value};
use verkenner::report::{Bilingual, Lang, PACKAGE_SHA256};
use verkenner::state::link::{
    RELEASES, Release, bare, made_now, main_result, open, open_by, releases, share,
};
use verkenner::state::{
    AddressProblemKind, Migration, Over, Page, View, parse, parse_by, print, quoted,
};
use verkenner::text::link::{Made, Moved, News, Whole, tell};
use verkenner::text::{MOST_IN_QR, Qr};

use super::state::DATA;

/// Links of every kind with what they must open as.
const LINKS: &str = include_str!("links.txt");

/// One link of the corpus.
#[derive(Default)]
struct Known {
    link: &'static str,
    /// The address that shows the same; `None` when it is the link itself.
    same: Option<&'static str>,
    /// What is reported, as `key=value`.
    problems: Vec<&'static str>,
    /// What is told of the way it was made.
    told: Option<&'static str>,
}

fn corpus() -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    for line in LINKS.lines() {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        let Some((mark, rest)) = line.split_once(' ').filter(|(mark, _)| mark.len() == 1) else {
            known.push(Known {
                link: line,
                ..Known::default()
            });
            continue;
        };
        let last = known.last_mut().expect("a link comes first");
        match mark {
            "=" => last.same = Some(rest),
            "!" => last.problems.push(rest),
            "~" => last.told = Some(rest),
            other => panic!("{other} is no mark"),
        }
    }
    known
}

#[test]
fn every_link_of_the_corpus_opens_as_it_says() {
    let known = corpus();
    let pages: BTreeSet<&str> = known
        .iter()
        .map(|known| open(known.link, &DATA).view.page.code())
        .collect();
    assert_eq!(pages.len(), Page::ALL.len(), "every page is in the corpus");
    for Known {
        link,
        same,
        problems,
        told,
    } in known
    {
        let opened = open(link, &DATA);
        assert_eq!(print(&opened.view), same.unwrap_or(link), "{link}");
        let found: Vec<String> = opened
            .problems
            .iter()
            .map(|problem| format!("{}={}", problem.key, problem.value))
            .collect();
        assert_eq!(found, problems, "{link}");
        let since = opened.since.as_ref();
        let whole = since.map_or(Whole::Whole, |since| since.whole);
        match told {
            None => assert_eq!(opened.since, None, "{link}"),
            Some("cut") => assert_eq!(whole, Whole::Cut, "{link}"),
            Some("altered") => assert_eq!(whole, Whole::Altered, "{link}"),
            Some("unknown") => {
                let news = since.and_then(|since| since.news.clone());
                assert_eq!((whole, news), (Whole::Whole, Some(News::Unknown)), "{link}");
            }
            // Such a link stands for the results of a version of data and formulas: they do
            // not move while both are the same.
            Some("made") => {
                assert_eq!(whole, Whole::Whole, "{link}");
                let moved = result_moved(link);
                assert!(
                    !moved,
                    "{link}: the result moved. Raise the version of the package in datapackage.json \
                     (figures) or the number of the formulas (calculation), and add a row to \
                     src/state/releases.csv."
                );
            }
            Some(other) => panic!("{other} is not told of a link"),
        }
    }
}

/// Whether the main result of a link is another than it says, though data and formulas have
/// the numbers it was made with.
fn result_moved(link: &str) -> bool {
    let value = |key: &str| {
        let (_, rest) = link.split_once(&format!("&{key}=")).unwrap();
        rest.split('&').next().unwrap()
    };
    let now = made_now(&DATA, &releases(RELEASES));
    let made: Vec<&str> = value("made").split(',').collect();
    if made[1] != now.data || made[3] != now.model.to_string() {
        return false;
    }
    let (year, was) = value("was").split_once(':').unwrap();
    let (now_year, now) = main_result(&DATA, &open(link, &DATA).view.scenario).unwrap();
    now_year.to_string() != year || (now - was.parse::<f64>().unwrap()).abs() > 0.051
}

#[test]
fn the_first_row_of_releases_is_the_present_state() {
    let rows = releases(RELEASES);
    assert_eq!(
        rows.len(),
        RELEASES.lines().count() - 1,
        "each row is whole"
    );
    let mut states = BTreeSet::new();
    for row in &rows {
        assert!(states.insert((&row.data, row.model)), "a state has one row");
        assert!(!row.news.nl.is_empty() && !row.news.en.is_empty());
        assert!(!row.news.en.contains(';'));
    }
    for pair in rows.windows(2) {
        assert!(pair[0].model >= pair[1].model, "newest first");
        assert!(!pair[1].package.is_empty(), "what came before was released");
    }
    let now = &rows[0];
    assert_eq!(
        now.data, DATA.report.about.version,
        "the version of the package changed: add a row to src/state/releases.csv"
    );
    if !now.package.is_empty() {
        assert!(
            PACKAGE_SHA256.starts_with(&now.package),
            "data {} were released as {}: raise the version in datapackage.json and add a row to \
             src/state/releases.csv",
            now.data,
            now.package
        );
    }
    let golden = checksum(include_bytes!("../../src/model/golden.csv"));
    assert_eq!(
        now.golden,
        golden[..8],
        "golden numbers changed. If one that was there has another value, raise the number of the \
         formulas: add a row to src/state/releases.csv. If rows were only added, write {} in the \
         first row",
        &golden[..8]
    );
}

/// SHA-256 of one file without its name.
fn checksum(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn scenario(share: f64) -> View {
    let mut view = View {
        page: Page::Scenario,
        lang: Lang::En,
        ..View::default()
    };
    view.scenario
        .set(&DATA.specs, InputId::Share, Value::Number(share));
    view
}

#[test]
fn a_shared_link_says_how_it_was_made_and_what_came_out() {
    let link = share(&scenario(35.0), &DATA);
    let (year, net) = main_result(&DATA, &scenario(35.0).scenario).unwrap();
    let start = format!(
        "#/scenario?v=1&made={},{},{},{}&was={year}:{}&lang=en&share=35&sum=",
        env!("CARGO_PKG_VERSION"),
        DATA.report.about.version,
        &PACKAGE_SHA256[..8],
        releases(RELEASES)[0].model,
        (net * 10.0).round() / 10.0,
    );
    assert_eq!(link.strip_prefix(&start).map(str::len), Some(8), "{link}");
    let opened = open(&link, &DATA);
    assert_eq!(
        (opened.view, opened.problems, opened.since),
        (scenario(35.0), Vec::new(), None)
    );
    // The address of what it shows carries no stamp.
    assert_eq!(
        print(&open(&link, &DATA).view),
        "#/scenario?v=1&lang=en&share=35"
    );
}

#[test]
fn a_result_that_moves_under_the_same_numbers_is_noticed() {
    let link = share(&scenario(35.0), &DATA);
    assert!(!result_moved(&link));
    let (year, net) = main_result(&DATA, &scenario(35.0).scenario).unwrap();
    assert!(result_moved(&link.replace("share=35", "share=36")));
    let other = link.replace(
        &format!("was={year}:{net}"),
        &format!("was={year}:{}", net + 1.0),
    );
    assert!(other != link && result_moved(&other));
}

#[test]
fn a_scenario_without_a_result_is_shared_without_one() {
    let (view, _) = parse("#/scenario?v=1&from=2030&full=2026", &DATA);
    let link = share(&view, &DATA);
    assert!(link.contains("&made=") && !link.contains("&was="), "{link}");
    assert_eq!(open(&link, &DATA).view, view);
}

#[test]
fn the_way_a_link_travels_does_not_change_it() {
    let link = share(&scenario(35.0), &DATA);
    for changed in [
        format!("{link}&fbclid=xyz"),
        link.replace("&share", "&utm_source=mail&share"),
        link.replace('&', "&amp;"),
        link.replace(':', "%3A").replace(',', "%2c"),
        link.replace('?', "%3F")
            .replace('&', "%26")
            .replace('=', "%3D"),
        link[1..].to_owned(),
        link[2..].to_owned(),
        format!("{link}&"),
    ] {
        let opened = open(&changed, &DATA);
        assert_eq!(opened.view, scenario(35.0), "{changed}");
        assert_eq!((opened.problems, opened.since), (vec![], None), "{changed}");
    }
}

#[test]
fn a_link_changed_by_hand_is_told_and_its_result_not_compared() {
    let link = share(&scenario(35.0), &DATA).replace("share=35", "share=30");
    let opened = open(&link, &DATA);
    assert_eq!(opened.view, scenario(30.0));
    let since = opened.since.unwrap();
    assert_eq!(
        (since.whole, since.news.as_ref(), since.moved),
        (Whole::Altered, None, None)
    );
    assert!(tell(&since, Lang::Nl).lead[0].contains("veranderd"));
    let cut = &link[..link.find("&sum").unwrap()];
    let since = open(cut, &DATA).since.unwrap();
    assert_eq!(since.whole, Whole::Cut);
    assert!(tell(&since, Lang::En).lead[0].contains("cut off"));
}

/// States that could have been, newest first.
fn some_releases() -> Vec<Release> {
    let now = releases(RELEASES).swap_remove(0);
    let row = |app: &str, data: &str, model, news: &str| Release {
        app: app.into(),
        data: data.into(),
        package: "00000000".into(),
        model,
        golden: String::new(),
        news: Bilingual::new(format!("{news} nl"), format!("{news} en")),
    };
    vec![
        Release {
            model: 3,
            ..row("0.1.0", &now.data, 3, "third")
        },
        row("0.0.9", "0.9.0", 2, "second"),
        row("0.0.8", "0.8.0", 2, "first"),
        row("0.0.7", "0.7.0", 1, "start"),
    ]
}

/// A link as it would have been made with something else.
fn made_with(made: &str, was: &str) -> String {
    let link = share(&scenario(35.0), &DATA);
    let part = |key: &str| {
        let (_, rest) = link.split_once(&format!("&{key}=")).unwrap();
        rest.split('&').next().unwrap()
    };
    let other = link.replace(part("made"), made).replace(part("was"), was);
    // The right checksum is the one with which the link is whole.
    let start = &other[..other.len() - 8];
    format!("{start}{:08x}", fnv(start.strip_suffix("&sum=").unwrap()))
}

/// The checksum of a link whose parts need no decoding.
fn fnv(link: &str) -> u32 {
    let (page, query) = link.strip_prefix("#/").unwrap().split_once('?').unwrap();
    let parts = query.split('&').flat_map(|pair| pair.split('='));
    let mut hash: u32 = 2_166_136_261;
    for part in [page].into_iter().chain(parts) {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
        }
    }
    hash
}

#[test]
fn what_changed_since_a_link_was_made_is_told() {
    let news = |made: &str| {
        let opened = open_by(&made_with(made, "2029:1"), &DATA, &some_releases());
        assert_eq!((&opened.view, &opened.problems), (&scenario(35.0), &vec![]));
        opened.since.and_then(|since| since.news)
    };
    let told = |news: Option<News>| match news {
        Some(News::Listed(news)) => news.into_iter().map(|one| one.en).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let package = &PACKAGE_SHA256[..8];
    assert_eq!(news(&format!("0.1.0,1.0.0,{package},3")), None);
    assert_eq!(
        news(&format!("0.0.1,0.0.1,{package},3")),
        None,
        "data and formulas are what counts"
    );
    assert_eq!(told(news("0.0.9,0.9.0,12345678,2")), ["third en"]);
    assert_eq!(
        told(news("0.0.8,0.8.0,12345678,2")),
        ["third en", "second en"]
    );
    assert_eq!(
        told(news("0.0.7,0.7.0,12345678,1")),
        ["third en", "second en", "first en"]
    );
    assert_eq!(news("0.1.0,1.0.0,12345678,3"), Some(News::Edited));
    assert_eq!(news("0.0.7,0.6.0,12345678,1"), Some(News::Unknown));
    assert_eq!(news("9.0.0,1.0.0,12345678,4"), Some(News::Newer));
    assert_eq!(news("0.1.0,1.10.0,12345678,3"), Some(News::Newer));
}

#[test]
fn how_far_the_result_moved_is_told() {
    let (_, net) = main_result(&DATA, &scenario(35.0).scenario).unwrap();
    let moved = |was: &str| {
        let link = made_with("0.0.9,0.9.0,12345678,2", was);
        let since = open_by(&link, &DATA, &some_releases()).since.unwrap();
        assert_eq!(since.whole, Whole::Whole);
        let told = |lang| {
            tell(&since, lang)
                .moved
                .unwrap_or_default()
                .replace('\u{a0}', " ")
        };
        (since.moved, told(Lang::Nl), told(Lang::En))
    };
    let rounded = (net * 10.0).round() / 10.0;
    let (same, nl, _) = moved(&format!("2029:{rounded}"));
    assert_eq!(
        same,
        Some(Moved::Same {
            year: 2029,
            was: rounded
        })
    );
    assert!(nl.contains("gelijk gebleven"), "{nl}");

    let was = rounded - 600.0;
    let (by, nl, en) = moved(&format!("2029:{was}"));
    assert_eq!(
        by,
        Some(Moved::By {
            year: 2029,
            was,
            now: net
        })
    );
    assert!(
        nl.contains("(+0,6 mln)") && en.contains("(+0.6 mln)"),
        "{nl} {en}"
    );
    assert!(
        nl.contains("in 2029 was dat EUR") && nl.contains("nu is dat EUR"),
        "{nl}"
    );

    // A small step shows in euros.
    let (_, _, en) = moved(&format!("2029:{}", rounded - 0.2));
    assert!(en.contains("(+200)") || en.contains("(+199)"), "{en}");

    let (gone, nl, _) = moved("2199:500");
    assert_eq!(
        gone,
        Some(Moved::Gone {
            year: 2199,
            was: 500.0
        })
    );
    assert!(nl.contains("niet te berekenen"), "{nl}");
}

#[test]
fn a_bad_stamp_is_reported_and_loses_nothing() {
    for (key, bad) in [
        ("made", "x"),
        ("made", "0.1.0,1.0.0,3f2a91bc"),
        ("made", "0.1.0,1.0.0,3F2A91BC,1"),
        ("made", "0.1.0,1.0.0,3f2a91bc,1,2"),
        ("made", "0.1.0,,3f2a91bc,1"),
        ("was", "2030"),
        ("was", "2030:NaN"),
        ("was", "2030:1e999"),
        ("was", "99999:5"),
        ("was", ":"),
    ] {
        let link = format!("#/scenario?v=1&{key}={bad}&share=35&lang=en");
        let opened = open(&link, &DATA);
        assert_eq!(opened.view, scenario(35.0), "{link}");
        let [problem] = opened.problems.as_slice() else {
            panic!("{link}: {:?}", opened.problems)
        };
        assert!(matches!(problem.kind, AddressProblemKind::Form { .. }));
        for lang in Lang::ALL {
            let message = problem.message(&DATA, lang);
            assert!(message.contains(&format!("{key}={bad}")), "{message}");
        }
    }
}

#[test]
fn an_address_of_an_older_version_passes_every_later_step() {
    // A link of version 1 read by a program of version 3, where `portion` became `part` in
    // version 2, `part` became `share` in version 3, and `noise` lost its meaning.
    let steps: [Migration; 2] = [
        |key, value| match key {
            "portion" => vec![("part".into(), value.into())],
            "noise" => Vec::new(),
            _ => vec![(key.into(), value.into())],
        },
        |key, value| match key {
            "part" => vec![("share".into(), value.replace("percent", ""))],
            "both" => vec![("from".into(), value.into()), ("full".into(), value.into())],
            _ => vec![(key.into(), value.into())],
        },
    ];
    let read = |address: &str| {
        let (view, problems) = parse_by(address, &DATA, &steps);
        let told: Vec<String> = problems
            .iter()
            // The version itself is newer than that of this program.
            .filter(|problem| problem.key != "v")
            .map(|problem| format!("{}={}", problem.key, problem.value))
            .collect();
        (print(&view), told)
    };
    let share = "#/scenario?v=1&share=35".to_owned();
    assert_eq!(
        read("#/scenario?v=1&portion=35percent"),
        (share.clone(), vec![])
    );
    assert_eq!(read("#/scenario?part=35&v=2").0, share);
    assert_eq!(read("#/scenario?v=3&share=35").0, share);
    assert_eq!(read("#/scenario?share=35"), (share.clone(), vec![]));
    assert_eq!(
        read("#/scenario?v=3&part=35").1,
        ["part=35"],
        "an old key in a new version means nothing"
    );
    assert_eq!(
        read("#/scenario?v=1&noise=1&portion=150&both=2027"),
        (
            "#/scenario?v=1&from=2027&full=2027".into(),
            vec!["noise=1".into(), "portion=150".into()]
        ),
        "a problem names what stood in the link"
    );
}

#[test]
fn the_page_address_loses_what_follows_readers_and_keeps_the_rest() {
    assert_eq!(
        bare("https://host.nl/app/#/scenario?v=1"),
        "https://host.nl/app/"
    );
    assert_eq!(
        bare("https://host.nl/?utm_source=x&fbclid=1#/"),
        "https://host.nl/"
    );
    assert_eq!(
        bare("https://host.nl/?id=7&gclid=1&x=2"),
        "https://host.nl/?id=7&x=2"
    );
    assert_eq!(bare("file:///C:/a/index.html"), "file:///C:/a/index.html");
}

#[test]
fn a_qr_code_holds_a_link_up_to_its_limit() {
    let code = Qr::of("https://host.nl/#/scenario?v=1&share=35").unwrap();
    assert!(
        code.path.starts_with("M4 4h7v1h-7z"),
        "the corner: {}",
        &code.path[..20]
    );
    assert_eq!(
        code.size,
        29 + 8,
        "version 3 with four empty squares around"
    );
    assert!(Qr::of(&"x".repeat(MOST_IN_QR)).is_some());
    assert_eq!(Qr::of(&"x".repeat(MOST_IN_QR + 1)), None);
}

// Broken links.

/// How many links are broken at random, besides those cut at every place.
const BROKEN: u64 = 110_000;
/// Of how many the page is built.
const BUILT: u64 = 150;

/// Texts that have broken programs before.
const NASTY: [&str; 32] = [
    "%",
    "%2",
    "%zz",
    "%FF",
    "%C3",
    "%00",
    "%26",
    "%3D",
    "\0",
    "\u{7f}",
    "\u{202e}",
    "🦀",
    "é",
    "e\u{301}",
    "&",
    "=",
    "?",
    "#",
    "+",
    " ",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "1e-320",
    "-0",
    "0x10",
    "1,5",
    "٣",
    "'\"<b>",
    "&share=12",
    "&amp;",
];
/// Values that no input takes.
const VALUES: [&str; 12] = [
    "",
    "NaN",
    "inf",
    "-1",
    "-0",
    "1e308",
    "1e999",
    "99999999999999999999",
    "0.1.2",
    "ja",
    "\u{fffd}",
    "1e-320",
];

/// Chooses, always alike for one seed.
struct Chance(SplitMix64);

impl Chance {
    /// A number from 0 up to `below`.
    fn below(&mut self, below: usize) -> usize {
        (self.0.next_bits() % below.max(1) as u64) as usize
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    /// A place between two letters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// A link, broken in one way.
fn broken(link: &str, chance: &mut Chance) -> String {
    let at = chance.place(link);
    let pairs: Vec<&str> = link.split('&').collect();
    let pair = chance.below(pairs.len());
    let with = |pair_text: String| {
        let mut pairs: Vec<&str> = pairs.clone();
        pairs[pair] = &pair_text;
        pairs.join("&")
    };
    match chance.below(11) {
        0 | 1 => link[..at].to_owned(),
        2 => {
            let mut bytes = link.as_bytes().to_vec();
            let byte = chance.below(bytes.len());
            bytes[byte] ^= 1 << chance.below(8);
            String::from_utf8_lossy(&bytes).into_owned()
        }
        3 => {
            let to = chance.place(link);
            format!("{}{}", &link[..at.min(to)], &link[at.max(to)..])
        }
        4 | 5 => format!("{}{}{}", &link[..at], chance.of(&NASTY), &link[at..]),
        6 => with(format!("{}&{}", pairs[pair], pairs[pair])),
        7 => {
            let key = pairs[pair].split('=').next().unwrap_or_default();
            with(format!("{key}={}", chance.of(&VALUES)))
        }
        8 => {
            let other = pairs[chance.below(pairs.len())];
            with(other.to_owned())
        }
        9 => {
            let length = 1 << chance.below(14);
            format!("{}{}{}", &link[..at], "x9%".repeat(length / 3), &link[at..])
        }
        _ => link.replace(chance.of(&["&", "=", "?", "/", "#"]), chance.of(&NASTY)),
    }
}

/// Keys that mean something: an address printed anew leaves them out where their value is the
/// default.
fn is_known(key: &str) -> bool {
    let fixed = [
        "v",
        "lang",
        "prices",
        "chart",
        "show",
        "window",
        "q",
        "open",
        "note",
        "why",
        "see",
        "made",
        "was",
        "sum",
        "item",
        "kind",
        "direction",
        "section",
        "evaluation",
    ];
    fixed.contains(&key)
        || verkenner::state::LOOK.iter().any(|(look, _)| *look == key)
        || DATA.specs.by_key(key).is_some()
        || verkenner::state::SETTINGS
            .iter()
            .any(|page| key.starts_with(page))
}

/// The pairs of an address as they stand in it.
fn written(address: &str) -> Vec<&str> {
    let (_, query) = address.split_once('?').unwrap_or((address, ""));
    query.split('&').filter(|pair| !pair.is_empty()).collect()
}

fn key_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

/// Holds a broken link against the one it was made from.
fn holds(sound: &Sound, text: &str) -> Result<(), String> {
    let opened = open(text, &DATA);
    let view = &opened.view;
    let printed = print(view);

    // What is shown can be said again, and has only values that an input takes.
    let (again, problems) = parse(&printed, &DATA);
    if again != *view || !problems.is_empty() {
        return Err(format!(
            "printed as {printed}, which does not read the same: {problems:?}"
        ));
    }
    for (id, value) in view.scenario.changes() {
        let spec = DATA.specs.get(id).ok_or("an input that is not there")?;
        spec.check(value)
            .map_err(|why| format!("{id:?} took {value:?}: {why:?}"))?;
    }

    // Every problem names key and value in both languages, and no number that is none.
    for problem in &opened.problems {
        for lang in Lang::ALL {
            let message = problem.message(&DATA, lang);
            let (key, value) = (quoted(&problem.key), quoted(&problem.value));
            if !message.contains(&key) || !message.contains(&value) {
                return Err(format!("{message:?} names not both of {problem:?}"));
            }
            let rest = match problem.kind {
                AddressProblemKind::Partly { .. } => continue,
                _ => message
                    .replace(&format!("{key}={value}"), "")
                    .replace(&format!("“{value}”"), "")
                    .replace(&format!("“{key}”"), ""),
            };
            let mut words = rest.split(|letter: char| !letter.is_alphanumeric());
            if words.any(|word| ["NaN", "inf"].contains(&word)) {
                return Err(format!("{message:?} shows a number that is none"));
            }
        }
    }

    // What was not touched keeps its value; what was touched means something or is reported.
    let is_ours = text.starts_with("#/") || text.starts_with('/') || text.contains('?');
    if !is_ours || !text.contains('?') {
        return Ok(());
    }
    let (meant, shown) = (written(&sound.printed), written(&printed));
    let before = written(&sound.link);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut covered = false;
    for pair in written(text) {
        let key = key_of(pair);
        let first = seen.insert(key);
        let over = ["why", "see", "note"].contains(&key);
        if before.contains(&pair) && first && !(over && covered) {
            let value = meant.iter().find(|one| key != "v" && key_of(one) == key);
            if let Some(value) = value.filter(|value| !shown.contains(value)) {
                return Err(format!("{value} was not touched and is gone: {printed}"));
            }
        }
        covered |= over;
        let plain = key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.');
        let known = is_known(key) || key.ends_with("clid") || ["msclkid", "igshid"].contains(&key);
        let told = opened.problems.iter().any(|problem| problem.key == key);
        if plain && !known && !told {
            return Err(format!("{pair} was dropped in silence"));
        }
    }

    // A stamped link that shows something else than it was made to show says so.
    let stamped = written(text)
        .iter()
        .any(|pair| ["made", "sum"].contains(&key_of(pair)));
    if stamped && opened.problems.is_empty() && opened.since.is_none() && *view != sound.view {
        return Err(format!("it shows {printed} in silence"));
    }
    Ok(())
}

/// A link to break, with what it shows.
struct Sound {
    link: String,
    view: View,
    printed: String,
}

/// Every sound link of both corpora, and each as it would be shared.
fn sound() -> Vec<Sound> {
    let known = corpus().into_iter().filter(|known| {
        known.link.starts_with("#/")
            && known.problems.is_empty()
            && matches!(known.told, None | Some("made"))
    });
    let addresses = super::state_corpus().chain(known.map(|known| known.link));
    let mut links: BTreeSet<String> = addresses.map(str::to_owned).collect();
    let shared: Vec<String> = links
        .iter()
        .map(|link| share(&parse(link, &DATA).0, &DATA))
        .collect();
    links.extend(shared);
    let links = links.into_iter().map(|link| {
        let view = parse(&link, &DATA).0;
        let printed = print(&view);
        Sound {
            link,
            view,
            printed,
        }
    });
    links.collect()
}

#[test]
fn links_cut_anywhere_keep_what_is_there_and_say_so() {
    let mut count = 0;
    for sound in sound() {
        let link = &sound.link;
        for at in (0..link.len()).filter(|at| link.is_char_boundary(*at)) {
            let cut = &link[..at];
            if let Err(why) = holds(&sound, cut) {
                panic!("{cut}\n{why}");
            }
            // Before its stamp a link is no more than a page.
            let stamp = link
                .find("&made=")
                .map_or(link.len(), |stamp| stamp + "&made=".len());
            if at >= stamp && at < link.len() {
                let opened = open(cut, &DATA);
                let since = opened.since.map(|since| since.whole);
                assert!(
                    since == Some(Whole::Cut) || !opened.problems.is_empty(),
                    "{cut}"
                );
            }
            count += 1;
        }
    }
    assert!(count > 5_000, "{count} links were cut");
}

#[test]
fn broken_links_never_panic_never_lose_what_can_be_read_and_always_explain() {
    let links = sound();
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let links = &links;
            scope.spawn(move || {
                for seed in (thread..BROKEN).step_by(threads as usize) {
                    let mut chance = Chance(SplitMix64::new(seed));
                    let link = &links[chance.below(links.len())];
                    let mut text = broken(&link.link, &mut chance);
                    // Some are broken twice.
                    if chance.below(4) == 0 && !text.is_empty() {
                        text = broken(&text, &mut chance);
                    }
                    let told: String = text.chars().take(400).collect();
                    if let Err(why) = holds(link, &text) {
                        panic!("seed {seed}\nfrom {}\nto   {told}\n{why}", link.link);
                    }
                }
            });
        }
    });
}

#[test]
fn pages_are_built_for_broken_links_too() {
    let links = sound();
    for seed in 0..BUILT {
        let mut chance = Chance(SplitMix64::new(seed));
        let link = &links[chance.below(links.len())];
        let html = super::page_html(&broken(&link.link, &mut chance));
        assert!(html.contains("id=\"content\""), "seed {seed}");
        assert!(!html.contains("NaN"), "seed {seed}");
    }
}

#[test]
fn a_panel_that_is_covered_is_reported() {
    let (view, problems) = parse("#/budget?v=1&see=finding:F37&why=net~all~2029", &DATA);
    assert_eq!(view.over, Some(Over::See("finding:F37".into())));
    assert_eq!(problems[0].kind, AddressProblemKind::Covered);
}

#[test]
fn of_a_list_what_is_known_is_used() {
    let (view, problems) = parse("#/findings?v=1&open=F37,F99,F49&item=1.2,9.9", &DATA);
    assert_eq!(print(&view), "#/findings?v=1&item=1.2&open=F37,F49");
    let unknown = |at: usize| match &problems[at].kind {
        AddressProblemKind::Partly { unknown } => unknown.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (unknown(0), unknown(1)),
        (vec!["F99".into()], vec!["9.9".into()])
    );
}

#[test]
fn long_and_hidden_letters_are_shown_short_and_plain() {
    assert_eq!(quoted("abc"), "abc");
    assert_eq!(quoted(&"x".repeat(500)).chars().count(), 61);
    assert_eq!(quoted("a\u{202e}b\0c"), "a\u{fffd}b\u{fffd}c");
}

/// The stamp of the present, to look at.
#[test]
fn the_present_is_no_news() {
    let rows = releases(RELEASES);
    let Made {
        app,
        package,
        model,
        ..
    } = made_now(&DATA, &rows);
    assert_eq!(app, env!("CARGO_PKG_VERSION"));
    assert!(PACKAGE_SHA256.starts_with(&package) && package.len() == 8);
    assert_eq!(model, rows[0].model);
}
