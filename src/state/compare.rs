//! The scenarios that are compared: read from the settings, changed in steps, written back.
//!
//! `cmp.1=name~share:35~full:2028`: a name and what differs from the initial values, under
//! the keys of the address. A name may be empty: the page then names the scenario itself.

use std::collections::BTreeMap;

use crate::model::{
    Direction, FEWEST_COMPARED, LAST_SCENARIO_YEAR, MOST_COMPARED, Reading, Row, Scenario,
};

use super::address::{AddressProblem, AddressProblemKind, print_value, read_value};
use super::data::Data;
use super::view::View;

/// What the keys of this page begin with.
const PREFIX: &str = "cmp.";
const YOURS: &str = "yours";
const OFF: &str = "off";
const REFERENCE: &str = "ref";
const WITH: &str = "with";
const WINDOW: &str = "window";
const METRIC: &str = "metric";
const YEAR: &str = "year";

/// Longest name that is taken, characters.
pub const LONGEST_NAME: usize = 60;

/// A scenario that was kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The reader's name for it; empty for none.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// One of the scenarios that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The reader's scenario as it is now.
    Yours,
    /// One that was kept, by its place.
    Kept(usize),
}

/// What is compared, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparing {
    /// Whether the reader's own scenario takes part; it is the first column.
    pub yours: bool,
    /// The other scenarios, in order.
    pub kept: Vec<Kept>,
    /// What the others are compared with.
    pub reference: Slot,
    /// The scenario whose difference with the reference is split; `None` for the first other.
    pub with: Option<Slot>,
    /// First and last year of the sum; `None` for the years of the measures.
    pub window: Option<(i32, i32)>,
    /// The outcome whose difference is split.
    pub reading: Reading,
    /// Its year; `None` for the year in which every measure has its full size.
    pub year: Option<i32>,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are already as many scenarios as fit side by side.
    TooMany,
    /// Fewer than two cannot be compared.
    TooFew,
    /// It is the first or the last already.
    AtTheEnd,
}

impl Comparing {
    /// What is compared before the reader chooses: their scenario with no measure.
    pub fn initial(data: &Data) -> Self {
        Self {
            yours: true,
            kept: vec![Kept {
                name: String::new(),
                scenario: Direction::Reference.scenario(&data.specs),
            }],
            reference: Slot::Kept(0),
            with: None,
            window: None,
            reading: Reading::Real(Row::Together),
            year: None,
        }
    }

    /// Reads the settings of a view. What cannot be used has its initial value, and is told.
    pub fn read(settings: &BTreeMap<String, String>, data: &Data) -> (Self, Vec<AddressProblem>) {
        let mut found = Self::initial(data);
        let mut problems = Vec::new();
        let own = settings
            .iter()
            .filter_map(|(key, value)| Some((key.strip_prefix(PREFIX)?, value.as_str())));
        let mut kept = Vec::new();
        let mut rest = Vec::new();
        for (key, value) in own {
            match key.parse::<usize>() {
                Ok(at) if (1..=MOST_COMPARED).contains(&at) && at.to_string() == key => {
                    kept.push(read_kept(value, data, &mut problems));
                }
                _ => rest.push((key, value)),
            }
        }
        if !kept.is_empty() {
            found.kept = kept;
        }
        let mut reject = |key: &str, value: &str, kind: AddressProblemKind| {
            problems.push(AddressProblem {
                key: format!("{PREFIX}{key}"),
                value: value.into(),
                kind,
            });
        };
        // Who takes part decides what the other settings can point to.
        if let Some((key, value)) = rest.iter().find(|(key, _)| *key == YOURS) {
            if *value == OFF && found.kept.len() >= FEWEST_COMPARED {
                found.yours = false;
            } else {
                reject(key, value, not_allowed([OFF]));
            }
        }
        while found.columns().len() > MOST_COMPARED {
            let at = found.kept.len().to_string();
            let name = found.kept.pop().map(|kept| kept.name).unwrap_or_default();
            reject(&at, &name, not_allowed([]));
        }
        let years = years(data);
        let items: Vec<String> = data.basis.keys();
        for (key, value) in rest {
            let outcome = match key {
                YOURS => Ok(()),
                REFERENCE => found.slot(value).map(|slot| found.reference = slot),
                WITH => found.slot(value).map(|slot| found.with = Some(slot)),
                WINDOW => value
                    .split_once('-')
                    .and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)))
                    .filter(|(from, to)| from <= to && years.contains(from) && years.contains(to))
                    .map(|window| found.window = Some(window))
                    .ok_or_else(|| not_allowed([])),
                METRIC => Reading::from_code(value, &items)
                    .map(|reading| found.reading = reading)
                    .ok_or_else(|| {
                        let codes: Vec<String> =
                            Reading::all(&items).iter().map(Reading::code).collect();
                        not_allowed(codes.iter().map(String::as_str))
                    }),
                YEAR => value
                    .parse()
                    .ok()
                    .filter(|year| years.contains(year))
                    .map(|year| found.year = Some(year))
                    .ok_or_else(|| not_allowed([])),
                _ => Err(AddressProblemKind::UnknownKey),
            };
            if let Err(kind) = outcome {
                reject(key, value, kind);
            }
        }
        (found, problems)
    }

    /// Writes the settings of this page into a view; initial values leave no trace.
    pub fn write(&self, view: &mut View, data: &Data) {
        let initial = Self::initial(data);
        view.settings.retain(|key, _| !key.starts_with(PREFIX));
        let mut put = |key: &str, value: String| {
            view.settings.insert(format!("{PREFIX}{key}"), value);
        };
        if !self.yours {
            put(YOURS, OFF.into());
        }
        if self.kept != initial.kept {
            for (at, kept) in self.kept.iter().enumerate() {
                put(&(at + 1).to_string(), print_kept(kept));
            }
        }
        if self.reference != initial.reference {
            put(REFERENCE, self.reference.code());
        }
        if let Some(with) = self.with {
            put(WITH, with.code());
        }
        if let Some((from, to)) = self.window {
            put(WINDOW, format!("{from}-{to}"));
        }
        if self.reading != initial.reading {
            put(METRIC, self.reading.code());
        }
        if let Some(year) = self.year {
            put(YEAR, year.to_string());
        }
    }

    /// The scenarios that take part, in order.
    pub fn columns(&self) -> Vec<Slot> {
        let yours = self.yours.then_some(Slot::Yours);
        yours
            .into_iter()
            .chain((0..self.kept.len()).map(Slot::Kept))
            .collect()
    }

    /// The place of a scenario among those that take part.
    pub fn place(&self, slot: Slot) -> Option<usize> {
        self.columns().iter().position(|other| *other == slot)
    }

    /// The scenario whose difference with the reference is split.
    pub fn split_with(&self) -> Option<Slot> {
        let others = || {
            self.columns()
                .into_iter()
                .filter(|slot| *slot != self.reference)
        };
        others()
            .find(|slot| Some(*slot) == self.with)
            .or_else(|| others().next())
    }

    /// The scenario with a code, if it takes part.
    fn slot(&self, code: &str) -> Result<Slot, AddressProblemKind> {
        let columns = self.columns();
        let codes: Vec<String> = columns.iter().map(|slot| slot.code()).collect();
        let found = columns.into_iter().find(|slot| slot.code() == code);
        found.ok_or_else(|| not_allowed(codes.iter().map(String::as_str)))
    }

    fn has_room(&self) -> Result<(), Refused> {
        if self.columns().len() < MOST_COMPARED {
            Ok(())
        } else {
            Err(Refused::TooMany)
        }
    }

    /// Adds a scenario at the end.
    ///
    /// # Errors
    /// When there are as many as fit.
    pub fn add(&mut self, kept: Kept) -> Result<(), Refused> {
        self.has_room()?;
        self.kept.push(kept);
        Ok(())
    }

    /// Lets the reader's own scenario take part again.
    ///
    /// # Errors
    /// When there are as many as fit.
    pub fn add_yours(&mut self) -> Result<(), Refused> {
        self.has_room()?;
        self.yours = true;
        Ok(())
    }

    /// Adds a copy right after a scenario; the copy of the reader's own is a kept one.
    ///
    /// # Errors
    /// When there are as many as fit.
    pub fn duplicate(&mut self, slot: Slot, yours: &Scenario) -> Result<Slot, Refused> {
        self.has_room()?;
        let (at, copy) = match slot {
            Slot::Yours => (
                0,
                Kept {
                    name: String::new(),
                    scenario: yours.clone(),
                },
            ),
            Slot::Kept(at) => match self.kept.get(at) {
                Some(kept) => (at + 1, kept.clone()),
                None => return Ok(slot),
            },
        };
        self.kept.insert(at, copy);
        self.follow(|place| if place >= at { place + 1 } else { place });
        Ok(Slot::Kept(at))
    }

    /// Takes a scenario away, and gives the place of the one after it, or else before it. When
    /// it was the reference, the first kept one becomes that.
    ///
    /// # Errors
    /// When fewer than two would be left.
    pub fn remove(&mut self, slot: Slot) -> Result<usize, Refused> {
        if self.columns().len() <= FEWEST_COMPARED {
            return Err(Refused::TooFew);
        }
        let place = self.place(slot).unwrap_or_default();
        if self.with == Some(slot) {
            self.with = None;
        }
        if self.reference == slot {
            // The place before the one that goes, so that following moves it to the first.
            self.reference = Slot::Kept(if slot == Slot::Kept(0) { 1 } else { 0 });
        }
        match slot {
            Slot::Yours => self.yours = false,
            Slot::Kept(at) if at < self.kept.len() => {
                self.kept.remove(at);
                self.follow(|place| if place > at { place - 1 } else { place });
            }
            Slot::Kept(_) => {}
        }
        Ok(place.min(self.columns().len() - 1))
    }

    /// Moves a kept scenario one place up or down.
    ///
    /// # Errors
    /// When it is the first or the last of those already.
    pub fn shift(&mut self, at: usize, up: bool) -> Result<usize, Refused> {
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        let Some(to) = to.filter(|to| *to < self.kept.len() && at < self.kept.len()) else {
            return Err(Refused::AtTheEnd);
        };
        self.kept.swap(at, to);
        self.follow(|place| match place {
            place if place == at => to,
            place if place == to => at,
            place => place,
        });
        Ok(to)
    }

    /// Chooses the first or the last year of the sum, which was `window`; the other end moves
    /// along where the years would be in the wrong order.
    pub fn choose_window(&mut self, window: (i32, i32), year: i32, end: bool) {
        let (from, to) = window;
        self.window = Some(if end {
            (from.min(year), year)
        } else {
            (year, to.max(year))
        });
    }

    /// Names a kept scenario; an empty name leaves it to the page.
    pub fn rename(&mut self, at: usize, name: &str) {
        if let Some(kept) = self.kept.get_mut(at) {
            kept.name = name.trim().chars().take(LONGEST_NAME).collect();
        }
    }

    /// Lets what points at a kept scenario follow it to its new place.
    fn follow(&mut self, new: impl Fn(usize) -> usize) {
        for slot in [Some(&mut self.reference), self.with.as_mut()] {
            if let Some(Slot::Kept(at)) = slot {
                *at = new(*at);
            }
        }
    }
}

impl Slot {
    /// The code in addresses: `yours`, or the number of a kept scenario.
    pub fn code(self) -> String {
        match self {
            Self::Yours => YOURS.into(),
            Self::Kept(at) => (at + 1).to_string(),
        }
    }
}

/// The years that a sum or an outcome can be read in.
pub fn years(data: &Data) -> Vec<i32> {
    (data.basis.reference_year() + 1..=LAST_SCENARIO_YEAR).collect()
}

fn not_allowed<'a>(allowed: impl IntoIterator<Item = &'a str>) -> AddressProblemKind {
    AddressProblemKind::NotAllowed {
        allowed: allowed.into_iter().map(str::to_owned).collect(),
    }
}

/// Between the parts of a kept scenario.
const PART: char = '~';
/// Between the key and the value of an input.
const IS: char = ':';

fn print_kept(kept: &Kept) -> String {
    let mut text = kept.name.replace('%', "%25").replace(PART, "%7E");
    for (id, value) in kept.scenario.changes() {
        text.push(PART);
        text.push_str(&id.key());
        text.push(IS);
        text.push_str(&print_value(value));
    }
    text
}

fn read_kept(text: &str, data: &Data, problems: &mut Vec<AddressProblem>) -> Kept {
    let mut parts = text.split(PART);
    let name = parts.next().unwrap_or_default();
    let mut kept = Kept {
        name: name.replace("%7E", "~").replace("%25", "%"),
        scenario: Scenario::default(),
    };
    for part in parts {
        let (key, value) = part.split_once(IS).unwrap_or((part, ""));
        let read = data
            .specs
            .by_key(key)
            .ok_or(AddressProblemKind::UnknownKey)
            .and_then(|spec| Ok((spec.id.clone(), read_value(spec, value)?)));
        match read {
            Ok((id, value)) => kept.scenario.set(&data.specs, id, value),
            Err(kind) => problems.push(AddressProblem {
                key: key.into(),
                value: value.into(),
                kind,
            }),
        }
    }
    kept
}

/// All that a step on this page can change.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    settings: BTreeMap<String, String>,
    scenario: Scenario,
    prices: Option<i32>,
}

impl Moment {
    /// The moment that a view is in.
    pub fn of(view: &View) -> Self {
        Self {
            settings: view
                .settings
                .iter()
                .filter(|(key, _)| key.starts_with(PREFIX))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
            scenario: view.scenario.clone(),
            prices: view.prices,
        }
    }

    /// Brings a view back to this moment.
    pub fn restore(self, view: &mut View) {
        view.settings.retain(|key, _| !key.starts_with(PREFIX));
        view.settings.extend(self.settings);
        view.scenario = self.scenario;
        view.prices = self.prices;
    }
}

/// The steps that can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    past: Vec<Moment>,
    ahead: Vec<Moment>,
}

impl Steps {
    /// A step of the page led from `before` to `now`.
    pub fn take(&mut self, before: Moment, _now: &Moment) {
        self.past.push(before);
        self.ahead.clear();
    }

    /// The last step was undone.
    pub fn undo(&mut self, before: Moment, _now: &Moment) {
        self.past.pop();
        self.ahead.push(before);
    }

    /// The step that was undone last was done again.
    pub fn repeat(&mut self, before: Moment, _now: &Moment) {
        self.ahead.pop();
        self.past.push(before);
    }

    /// Something from outside led from `before` to `now`. Back and Forward in the browser count
    /// as undoing and doing again where they lead to the same moment, so that the two never
    /// work against each other.
    pub fn meet(&mut self, before: Moment, now: &Moment) {
        if self.past.last() == Some(now) {
            self.undo(before, now);
        } else if self.ahead.last() == Some(now) {
            self.repeat(before, now);
        } else {
            self.take(before, now);
        }
    }

    /// The moment before the last step.
    pub fn before(&self) -> Option<Moment> {
        self.past.last().cloned()
    }

    /// The moment after the step that was undone last.
    pub fn after(&self) -> Option<Moment> {
        self.ahead.last().cloned()
    }
}
