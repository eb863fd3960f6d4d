//! The types of the API for TypeScript, from the types of this code and the table of inputs.

use ts_rs::{Config, TS};

use crate::model::{InputSpec, Kind};
use crate::report::Lang;
use crate::state::{Data, Facet, Page, SETTINGS};
use crate::text::inputs::label;
use crate::text::scenario::{amount_text, value_text};

use super::fault::CODES;
use super::shown::{
    Choice, Explained, Figure, Input, InputUsed, InputValue, Item, ItemYear, Part, PastYear,
    Projection, ProjectionYear, Source, Together, Words,
};

/// The declarations (`verkenner.d.mts`): values as they are given and returned, then the
/// functions.
pub fn declarations(data: &Data) -> String {
    let mut text = String::from(
        "// Types of verkenner.mjs. Made from the code by `UPDATE=1 cargo test --features ssr declarations`.\n\n",
    );
    union(
        "The languages.",
        "Lang",
        Lang::ALL.map(Lang::code),
        &mut text,
    );
    union("The pages.", "Page", Page::ALL.map(Page::code), &mut text);
    text.push_str("/** What can be wrong; a code keeps its meaning. */\nexport type ErrorCode =\n");
    for (code, meaning) in CODES {
        text.push_str(&format!("  /** {meaning} */\n  | '{code}'\n"));
    }
    text.push_str(";\n\n");
    text.push_str(
        "/** A scenario: its inputs by key. What is left out, or `null`, has its default. */\nexport interface Scenario {\n",
    );
    for spec in data.specs.iter() {
        text.push_str(&input(data, spec));
    }
    text.push_str("}\n\n");
    text.push_str(&state());
    for (docs, declaration) in values() {
        let docs = docs.unwrap_or_default();
        let made = format!("{}\nexport {declaration}", docs.trim_end());
        // A remark of one line on one line.
        let made = made
            .replace("/**\n * ", "/** ")
            .replace("\n */", " */")
            .replace("{ \n", "{\n")
            .replace(", \n", ",\n")
            .replace("\n}, }", "}, }");
        text.push_str(&format!("{made}\n\n"));
    }
    text.push_str(include_str!("functions.d.mts"));
    text
}

/// The values that are returned.
fn values() -> Vec<(Option<String>, String)> {
    fn of<T: TS>(config: &Config) -> (Option<String>, String) {
        (T::docs(), T::decl(config))
    }
    let config = &Config::default();
    vec![
        of::<Words>(config),
        of::<Source>(config),
        of::<Figure>(config),
        of::<InputValue>(config),
        of::<Choice>(config),
        of::<Input>(config),
        of::<InputUsed>(config),
        of::<PastYear>(config),
        of::<Item>(config),
        of::<ItemYear>(config),
        of::<Together>(config),
        of::<ProjectionYear>(config),
        of::<Projection>(config),
        of::<Part>(config),
        of::<Explained>(config),
    ]
}

fn union<const N: usize>(docs: &str, name: &str, values: [&str; N], to: &mut String) {
    let values = values.map(|value| format!("'{value}'"));
    to.push_str(&format!(
        "/** {docs} */\nexport type {name} = {};\n\n",
        values.join(" | ")
    ));
}

/// One input of a scenario.
fn input(data: &Data, spec: &InputSpec) -> String {
    let lang = Lang::En;
    let show = |number: f64| amount_text(number, spec.unit, lang);
    let (range, kind) = match &spec.kind {
        Kind::Number { min, max, .. } => {
            (format!("{} to {}", show(*min), show(*max)), "number".into())
        }
        Kind::Whole { min, max } => {
            let (min, max) = (f64::from(*min), f64::from(*max));
            (
                format!("whole, {} to {}", show(min), show(max)),
                "number".into(),
            )
        }
        Kind::Choice(codes) => {
            let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
            ("one of these".to_owned(), codes.join(" | "))
        }
        Kind::Percentages => ("percentages, one for each year".into(), "number[]".into()),
        Kind::Amounts => ("amounts, zero or more".into(), "number[]".into()),
    };
    let default = value_text(&data.basis, spec, &spec.default, lang);
    let label = label(&data.basis, &spec.id, lang);
    let text = format!("{label}: {range}; {default} if left out.").replace('\u{a0}', " ");
    format!("  /** {text} */\n  '{}'?: {kind} | null;\n", spec.id.key())
}

/// A state: a scenario, and what else stands in a link.
fn state() -> String {
    let facets = Facet::ALL.map(|facet| format!("'{}'", facet.key()));
    let settings = SETTINGS.map(|page| format!("'{}'", page.trim_end_matches('.')));
    format!(
        "/** A state: values by the keys of a link. `null` stands for the default. */
export type State = Scenario & {{
  page?: Page | null;
  lang?: Lang | null;
  /** Year whose prices are used; amounts as they are if left out. */
  prices?: number | null;
  /** How the budget is drawn. */
  chart?: string | null;
  /** Item that is drawn, or `together`. */
  show?: string | null;
  /** First and last year for changes: `2017-2023`. */
  window?: string | null;
  /** Search in the findings. */
  q?: string | null;
  /** Findings that are open: `F01,F02`. */
  open?: string | null;
  /** Key of the figure that is explained. */
  why?: string | null;
  /** Key of the object of the report that is shown. */
  see?: string | null;
}} & {{
  /** Filters of the findings. */
  [facet in {}]?: string | null;
}} & {{
  /** Settings of a page, as they stand in its link. */
  [setting: `${{{}}}.${{string}}`]: string | number | null;
}};

",
        facets.join(" | "),
        settings.join(" | ")
    )
}
