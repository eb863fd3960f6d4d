//! What moves in a chart from one option to the next.

use std::iter::zip;

use serde_json::{Map, Value, json};

/// The members of an object, all but one.
fn but<'v>(of: &'v Value, left_out: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    let members = of.as_object().into_iter().flat_map(Map::iter);
    members.filter(move |(name, _)| *name != left_out)
}

/// The series that have other data, as a list of their place in the option (`at`), their `data`
/// and the words of it (`texts`); `None` if more differs than that.
pub fn moved(before: &Value, now: &Value) -> Option<Value> {
    let rest = |option| but(option, "series").filter(|(name, _)| *name != "verkenner");
    if !rest(before).eq(rest(now)) {
        return None;
    }
    let (own_before, own) = (&before["verkenner"], &now["verkenner"]);
    if !but(own_before, "texts").eq(but(own, "texts")) {
        return None;
    }
    let (all_before, all) = (before["series"].as_array()?, now["series"].as_array()?);
    if all_before.len() != all.len() {
        return None;
    }
    let mut moved = Vec::new();
    for (at, (before, now)) in zip(all_before, all).enumerate() {
        if !but(before, "data").eq(but(now, "data")) {
            return None;
        }
        let (data, texts) = (&now["data"], &own["texts"][at]);
        if before["data"] != *data || own_before["texts"][at] != *texts {
            moved.push(json!({ "at": at, "data": data, "texts": texts }));
        }
    }
    Some(Value::Array(moved))
}
