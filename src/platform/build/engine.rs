//! The model in a worker: draws slices of the stream and tells of whole columns.
//!
//! A module of its own, built for speed; `js/worker.js` speaks for it.

use js_sys::Float64Array;
use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer, from_value};
use verkenner::model::{Histogram, Sampler, Slice, Summary, Verdict};
use wasm_bindgen::prelude::*;

/// A plan, and the draws made so far.
#[wasm_bindgen]
pub struct Engine {
    sampler: Sampler,
    slice: Slice,
}

#[wasm_bindgen]
impl Engine {
    /// An engine for a plan with its inputs, as the app sent them.
    ///
    /// # Errors
    /// When it is no plan.
    #[wasm_bindgen(constructor)]
    pub fn new(sampler: JsValue) -> Result<Self, Error> {
        Ok(Self {
            sampler: from_value(sampler)?,
            slice: Slice::default(),
        })
    }

    /// Makes `count` draws from draw number `from` on.
    pub fn draw(&mut self, from: usize, count: usize) {
        self.sampler.draw(from, count, &mut self.slice);
    }

    /// How many columns each draw fills.
    pub fn columns(&self) -> usize {
        self.sampler.metrics().len()
    }

    /// Takes a column out.
    pub fn take(&mut self, column: usize) -> Float64Array {
        let numbers = self.slice.columns.get_mut(column).map(std::mem::take);
        Float64Array::from(numbers.unwrap_or_default().as_slice())
    }

    /// How the draws made here stand to the limit.
    ///
    /// # Errors
    /// None that can happen: two counts have a form in JavaScript.
    pub fn verdict(&self) -> Result<JsValue, Error> {
        sent(&self.slice.verdict)
    }

    /// Puts draws of another worker before or after the ones of a column made here.
    pub fn join(&mut self, column: usize, other: &Float64Array, before: bool) {
        if let Some(own) = self.slice.columns.get_mut(column) {
            let mut numbers = other.to_vec();
            if before {
                numbers.append(own);
                *own = numbers;
            } else {
                own.append(&mut numbers);
            }
        }
    }

    /// What is told of a column, once it is whole.
    ///
    /// # Errors
    /// None that can happen: numbers have a form in JavaScript.
    pub fn tell(&mut self, column: usize) -> Result<JsValue, Error> {
        let numbers = self.slice.columns.get_mut(column).map(std::mem::take);
        sent(&self.sampler.tell(column, &numbers.unwrap_or_default()))
    }

    /// Puts together what was told of each column, in their order.
    ///
    /// # Errors
    /// When it was not told by an engine.
    pub fn sample(&self, told: JsValue, verdicts: JsValue) -> Result<JsValue, Error> {
        let told: Vec<(Option<Summary>, Histogram)> = from_value(told)?;
        let verdicts: Vec<Verdict> = from_value(verdicts)?;
        let verdict = verdicts.into_iter().fold(Verdict::default(), Verdict::and);
        sent(&self.sampler.sample(told, verdict))
    }
}

fn sent(value: &impl Serialize) -> Result<JsValue, Error> {
    value.serialize(&Serializer::json_compatible())
}

fn main() {}
