//! Search.
use verkenner::report::{Lang, Trail, embedded};
use verkenner::state::{Data, search::{Catalogue, Target}};

fn show(c: &Catalogue, q: &str) {
    let f = c.find(q, 6);
    println!("{q:?}: total {} partial {} read_as {:?} missing {:?} near {:?}", f.total, f.partial, f.read_as, f.missing, f.near);
    for h in &f.hits { let (e, t) = c.get(h.entry).unwrap();
        let t = match t { Target::Object(o) => o.key(), Target::Input(i) => format!("input:{}", i.key()), o => format!("{o:?}")};
        println!("   {:8.2} {t:25} {} | {}", h.score, e.title, e.body.chars().take(70).collect::<String>()); }
}
#[test]
fn probe() {
    let data = Data::new(embedded());
    for (lang, file) in [(Lang::Nl, "/tmp/q.nl"), (Lang::En, "/tmp/q.en")] {
        let c = Catalogue::new(&data, &Trail::of(&data.report), |_| verkenner::text::phrases::BUDGET, lang);
        println!("== {} entries", c.len());
        for q in std::fs::read_to_string(file).unwrap().lines() { show(&c, q); }
    }
}
