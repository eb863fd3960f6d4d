//! Showing a page inside another site: links that name everything, and the code to copy.

use verkenner::report::Lang;
use verkenner::state::embed::{Embedding, pages, parts, pinned, without_look};
use verkenner::state::link;
use verkenner::state::{EMBED, LOOK, Page, View, parse, print};
use verkenner::text::embed::{Place, Snippet, code, host_lines};
use verkenner::text::html;

use super::page_html;
use super::state::DATA;

fn view(address: &str) -> View {
    let (view, problems) = parse(address, &DATA);
    assert_eq!(problems, vec![], "{address}");
    view
}

#[test]
fn a_pinned_address_opens_the_same_view() {
    for page in pages() {
        for query in [
            "",
            "?v=1&prices=2019",
            "?v=1&lang=en&share=35&split=weights&window=2016-2020",
        ] {
            let view = view(&format!("#/{}{query}", page.code()));
            let (back, problems) = parse(&pinned(&view, &DATA), &DATA);
            assert_eq!(problems, vec![], "{page:?}{query}");
            assert_eq!(back, view, "{page:?}{query}");
        }
    }
}

#[test]
fn a_pinned_address_names_what_nobody_changed() {
    let address = pinned(&view("#/scenario?v=1&share=35"), &DATA);
    let named: Vec<&str> = address
        .split(['?', '&'])
        .filter_map(|pair| Some(pair.split_once('=')?.0))
        .collect();
    for key in [
        "lang",
        "measure",
        "cut",
        "share",
        "from",
        "full",
        "baseline",
        "inflation",
        "horizon",
    ] {
        assert_eq!(
            named.iter().filter(|one| **one == key).count(),
            1,
            "{key} in {address}"
        );
    }
    // What does not count now is not named: it would only make the address longer.
    assert!(!named.contains(&"variant"), "{address}");
    let budget = pinned(&view("#/budget"), &DATA);
    assert_eq!(
        budget,
        "#/budget?v=1&lang=nl&chart=stacked&window=2015-2021"
    );
    // The number that the report begins with, though nobody chose it.
    assert!(pinned(&view("#/scenario"), &DATA).contains("&share=20"));
}

#[test]
fn looks_are_kept_and_taken_away() {
    let address = "#/scenario?v=1&share=35&background=none&controls=0&embed=chart&theme=dark";
    let mut shown = view(address);
    assert_eq!(print(&shown), address);
    without_look(&mut shown);
    assert_eq!(print(&shown), "#/scenario?v=1&share=35");
    for (key, values) in LOOK {
        let (other, problems) = parse(&format!("#/budget?v=1&{key}=?"), &DATA);
        assert_eq!(other, View::default());
        let [problem] = &problems[..] else {
            panic!("{key}: {problems:?}")
        };
        let told = problem.message(&DATA, Lang::En);
        for value in values {
            assert!(told.contains(value), "{told}");
        }
    }
}

#[test]
fn choices_become_the_address_of_the_embed() {
    let chosen = view(
        "#/embed?v=1&share=35&cmp.x=1&frame.page=scenario&frame.part=chart&frame.controls=0&frame.theme=dark&frame.background=none&frame.lang=en&frame.height=480&frame.pin=frozen",
    );
    let embedding = Embedding::of(&chosen);
    assert_eq!(embedding.problems, vec![]);
    // It says what it was made with, and that still holds.
    let opened = link::open(&embedding.link(&chosen, &DATA), &DATA);
    assert_eq!((opened.problems, opened.since), (vec![], None));
    assert!(embedding.link(&chosen, &DATA).contains("?v=1&made="));
    assert_eq!((embedding.height, embedding.frozen), (480, true));
    let shown = view(&embedding.link(&chosen, &DATA));
    assert_eq!((shown.page, shown.lang), (Page::Scenario, Lang::En));
    let looks: Vec<&str> = LOOK
        .iter()
        .filter_map(|(key, _)| shown.settings.get(*key).map(String::as_str))
        .collect();
    assert_eq!(looks, ["chart", "0", "dark", "none"]);
    assert!(shown.settings.keys().all(|key| !key.starts_with("frame.")));
    assert_eq!(shown.scenario, chosen.scenario);
    let plain = view(&embedding.plain_link(&chosen, &DATA));
    assert!(!plain.settings.contains_key(EMBED));
}

#[test]
fn choices_that_cannot_be_are_told_and_left_out() {
    let chosen = view(
        "#/embed?v=1&frame.page=findings&frame.part=chart&frame.height=1&frame.colour=red&frame.lang=en",
    );
    let embedding = Embedding::of(&chosen);
    assert_eq!(
        (embedding.page, embedding.part, embedding.height),
        (Page::Findings, "page", 600)
    );
    assert_eq!(embedding.lang, Lang::En);
    let keys: Vec<&str> = embedding
        .problems
        .iter()
        .map(|problem| problem.key.as_str())
        .collect();
    assert_eq!(keys, ["frame.colour", "frame.height", "frame.part"]);
    let itself = Embedding::of(&view("#/embed?v=1&frame.page=embed"));
    assert_eq!((itself.page, itself.problems.len()), (Page::Budget, 1));
}

#[test]
fn every_part_of_every_page_is_a_look_and_renders() {
    for page in pages() {
        for part in parts(page) {
            for lang in Lang::ALL {
                let shown = page_html(&format!(
                    "#/{}?v=1&lang={}&embed={part}",
                    page.code(),
                    lang.code()
                ));
                assert!(shown.contains("id=\"page-title\""), "{page:?} {part}");
            }
        }
    }
}

#[test]
fn releases_stand_beside_the_newest() {
    let place = |address: &str, frozen| Place::of(address, "1.2.0", frozen);
    for address in [
        "https://x.example/app/",
        "https://x.example/app/index.html?a=b#/budget",
        "https://x.example/app/v1.2.0/index.html",
    ] {
        assert_eq!(
            place(address, false).page,
            "https://x.example/app/",
            "{address}"
        );
        assert_eq!(
            place(address, true).page,
            "https://x.example/app/v1.2.0/",
            "{address}"
        );
        assert_eq!(place(address, true).origin(), "https://x.example");
    }
    // Another file keeps its name, and a folder that only ends alike its own.
    assert_eq!(
        place("https://x.example/alone.html", false).page,
        "https://x.example/alone.html"
    );
    assert_eq!(
        place("https://x.example/appv1.2.0/", false).page,
        "https://x.example/appv1.2.0/"
    );
    assert_eq!(place("", false).origin(), "");
}

#[test]
fn the_code_is_sound_html() {
    let place = Place::of("https://x.example/app/", "1.2.0", false);
    let links = (
        "#/scenario?v=1&embed=page&share=35",
        "#/scenario?v=1&share=35",
    );
    let of = |snippet| code(snippet, &place, links, "A \"title\" <b>", 480, Lang::En);
    let bare = of(Snippet::Bare);
    assert!(
        bare.starts_with(
            "<iframe src=\"https://x.example/app/#/scenario?v=1&amp;embed=page&amp;share=35\""
        ),
        "{bare}"
    );
    assert!(
        bare.contains("title=\"A &quot;title&quot; &lt;b>\""),
        "{bare}"
    );
    assert!(
        bare.contains("height=\"480\"") && !bare.contains("<script"),
        "{bare}"
    );
    let script = of(Snippet::Script);
    assert!(script.contains("<iframe data-verkenner src="), "{script}");
    assert!(
        script.ends_with("<script src=\"https://x.example/app/embed.js\" async></script>"),
        "{script}"
    );
    let component = of(Snippet::Component);
    assert!(
        component.contains("src=\"https://x.example/app/verkenner.mjs\""),
        "{component}"
    );
    assert!(
        component.contains("<policy-explorer state=\"#/scenario?v=1&amp;share=35\" lang=\"en\">"),
        "{component}"
    );
    let recipe = html::embed::lines(&host_lines(&place), Lang::En);
    assert!(
        recipe.contains("frame-src https://x.example</code>"),
        "{recipe}"
    );
}
