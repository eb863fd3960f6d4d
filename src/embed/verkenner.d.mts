// Types of verkenner.mjs. Made from the code by `UPDATE=1 cargo test --features ssr declarations`.

/** The languages. */
export type Lang = 'nl' | 'en';

/** The pages. */
export type Page = 'budget' | 'scenario' | 'compare' | 'goal-seek' | 'sensitivity' | 'uncertainty' | 'calculators' | 'findings' | 'evidence' | 'answers' | 'claims' | 'timeline' | 'methods' | 'register' | 'check' | 'embed';

/** What can be wrong; a code keeps its meaning. */
export type ErrorCode =
  /** There is no such key in a state, or no such input. */
  | 'unknown_key'
  /** There is no such page. */
  | 'unknown_page'
  /** This scenario has no figure with this key. */
  | 'unknown_figure'
  /** No link of this tool: it has no `#/`. */
  | 'not_a_link'
  /** No number, or none that can be calculated with. */
  | 'not_a_number'
  /** A value of another type than this key takes. */
  | 'wrong_type'
  /** None of the values that this key takes. */
  | 'not_allowed'
  /** Outside the range of the input, or none of its choices. */
  | 'refused'
  /** The key stands in the link twice, or it opens something where something is open already. */
  | 'repeated'
  /** Some letters of the link cannot be read, or a value has another form than it must have. */
  | 'damaged'
  /** The link was made by a newer version of this tool. */
  | 'newer_version'
  /** The first year is after the year of the full amount. */
  | 'first_after_full'
  /** Every weight is zero. */
  | 'no_weights'
  /** The baseline cannot be made of the figures of an item. */
  | 'baseline_unusable'
  /** The element cannot hold the app, or holds something already. */
  | 'no_place'
  /** The app was taken away before. */
  | 'unmounted'
  /** Another version of this component runs in the same page. */
  | 'other_version'
  /** A file of the app could not be loaded, or the app cannot start here. */
  | 'not_loaded'
;

/** A scenario: its inputs by key. What is left out, or `null`, has its default. */
export interface Scenario {
  /** Measure: one of these; Part of the cut if left out. */
  'measure'?: 'share' | 'variant' | null;
  /** Size of the cut: EUR 0 mln to EUR 500 mln; EUR 100 mln if left out. */
  'cut'?: number | null;
  /** Share that lands on 1.1 + 1.2: 0% to 100%; 20% if left out. */
  'share'?: number | null;
  /** Less or more: −100% to 100%; −20% if left out. */
  'variant'?: number | null;
  /** Percentage of: one of these; Fitting the direction (less: last year; more: whole period) if left out. */
  'base'?: 'auto' | 'last' | 'period' | 'recent' | 'joint' | 'peak' | null;
  /** First year: whole, 2022 to 2040; 2025 if left out. */
  'from'?: number | null;
  /** Year of the full amount: whole, 2022 to 2040; 2029 if left out. */
  'full'?: number | null;
  /** Ramp: one of these; Even steps if left out. */
  'ramp'?: 'linear' | 'front' | 'back' | 's' | 'step' | 'custom' | null;
  /** Percentage each year: percentages, one for each year; 20%, 40%, 60%, 80%, 100% if left out. */
  'steps'?: number[] | null;
  /** Split between the sub-articles: one of these; In proportion if left out. */
  'split'?: 'proportional' | 'equal' | 'only-1.1' | 'only-1.2' | 'weights' | null;
  /** Weight 1.1: 0 to 100; 50 if left out. */
  'weight.1.1'?: number | null;
  /** Weight 1.2: 0 to 100; 50 if left out. */
  'weight.1.2'?: number | null;
  /** Floor 1.1: 0 x EUR 1,000 to 50,345 x EUR 1,000; 0 x EUR 1,000 if left out. */
  'floor.1.1'?: number | null;
  /** Floor 1.2: 0 x EUR 1,000 to 63,502 x EUR 1,000; 0 x EUR 1,000 if left out. */
  'floor.1.2'?: number | null;
  /** Baseline without the measure: one of these; Same as 2021 if left out. */
  'baseline'?: 'flat' | 'mean' | 'cagr' | 'ols' | 'anchored' | 'growth' | 'indexed' | null;
  /** Years in the mean: whole, 1 to 7; 3 if left out. */
  'mean-years'?: number | null;
  /** Line since: whole, 2015 to 2019; 2015 if left out. */
  'since'?: number | null;
  /** Own growth a year: −20% to 20%; 0% if left out. */
  'growth'?: number | null;
  /** Price rise after the last known year: −2% to 15%; 2% if left out. */
  'inflation'?: number | null;
  /** Price rise 2016: −2% to 15%; 0.3% if left out. */
  'cpi.2016'?: number | null;
  /** Price rise 2017: −2% to 15%; 1.4% if left out. */
  'cpi.2017'?: number | null;
  /** Price rise 2018: −2% to 15%; 1.7% if left out. */
  'cpi.2018'?: number | null;
  /** Price rise 2019: −2% to 15%; 2.6% if left out. */
  'cpi.2019'?: number | null;
  /** Price rise 2020: −2% to 15%; 1.3% if left out. */
  'cpi.2020'?: number | null;
  /** Price rise 2021: −2% to 15%; 2.7% if left out. */
  'cpi.2021'?: number | null;
  /** Price rise 2022: −2% to 15%; 10% if left out. */
  'cpi.2022'?: number | null;
  /** Price rise 2023: −2% to 15%; 3.8% if left out. */
  'cpi.2023'?: number | null;
  /** Price rise 2024: −2% to 15%; 3.3% if left out. */
  'cpi.2024'?: number | null;
  /** Price rise 2025: −2% to 15%; 3.3% if left out. */
  'cpi.2025'?: number | null;
  /** Last year shown: whole, 2022 to 2040; 2030 if left out. */
  'horizon'?: number | null;
  /** Fund a year: 0 x EUR 1,000 to 100,000 x EUR 1,000; 24,000 x EUR 1,000 if left out. */
  'fund'?: number | null;
  /** Cut on the fund: 0% to 100%; 20% if left out. */
  'fund-cut'?: number | null;
  /** Number of countries: whole, 0 to 200; 50 if left out. */
  'countries'?: number | null;
  /** Fixed cost of a country: 0 x EUR 1,000 to 2,000 x EUR 1,000; 120 x EUR 1,000 if left out. */
  'country-cost'?: number | null;
  /** Overhead that grows with the money: 0% to 50%; 5% if left out. */
  'variable-overhead'?: number | null;
  /** Themes in each country: whole, 0 to 20; 4 if left out. */
  'themes'?: number | null;
  /** Cost of a theme in a country: 0 x EUR 1,000 to 500 x EUR 1,000; 0 x EUR 1,000 if left out. */
  'theme-cost'?: number | null;
  /** Smallest useful amount for a country: 0 x EUR 1,000 to 5,000 x EUR 1,000; 300 x EUR 1,000 if left out. */
  'smallest-grant'?: number | null;
  /** Highest overhead: 0% to 100%; 20% if left out. */
  'overhead-limit'?: number | null;
  /** Amount for a country for half the effect: 1 x EUR 1,000 to 5,000 x EUR 1,000; 480 x EUR 1,000 if left out. */
  'half-effect'?: number | null;
  /** Staff: 0 fte to 500 fte; 60 fte if left out. */
  'staff'?: number | null;
  /** Length of a posting: 0 to 10; 3 if left out. */
  'posting'?: number | null;
  /** Time to settle in: 0 to 60; 9 if left out. */
  'settling'?: number | null;
  /** Productivity while settling in: 0% to 100%; 50% if left out. */
  'settling-productivity'?: number | null;
  /** Work of a country: 0 fte to 20 fte; 0.8 fte if left out. */
  'country-work'?: number | null;
  /** Work of a theme in a country: 0 fte to 5 fte; 0.1 fte if left out. */
  'theme-work'?: number | null;
  /** Multilateral work: 0 fte to 500 fte; 12 fte if left out. */
  'multilateral'?: number | null;
  /** Second fund a year: 0 x EUR 1,000 to 100,000 x EUR 1,000; 10,000 x EUR 1,000 if left out. */
  'other-fund'?: number | null;
  /** Overlap between the funds: 0% to 100%; 25% if left out. */
  'overlap'?: number | null;
  /** Spending on 1.3: 0 x EUR 1,000 to 100,000 x EUR 1,000; 0 x EUR 1,000 if left out. */
  'item-1.3'?: number | null;
  /** Budget of the ministry: 0 x EUR 1,000 to 100,000,000 x EUR 1,000; 0 x EUR 1,000 if left out. */
  'ministry-total'?: number | null;
  /** Threshold: 0 x EUR 1,000 to 100,000 x EUR 1,000; 2,000 x EUR 1,000 if left out. */
  'threshold'?: number | null;
  /** Show effect (illustration): one of these; No if left out. */
  'effect'?: 'off' | 'on' | null;
  /** Amounts side by side: amounts, zero or more; 40 x EUR 1,000, 30 x EUR 1,000, 20 x EUR 1,000, 10 x EUR 1,000 if left out. */
  'funds'?: number[] | null;
  /** Share of the ministry’s budget: 0.5% to 10%; 2% if left out. */
  'ministry-share'?: number | null;
}

/** A state: values by the keys of a link. `null` stands for the default. */
export type State = Scenario & {
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
} & {
  /** Filters of the findings. */
  [facet in 'item' | 'kind' | 'direction' | 'section' | 'evaluation']?: string | null;
} & {
  /** Settings of a page, as they stand in its link. */
  [setting: `${'cmp' | 'seek' | 'vary' | 'mc' | 'guide' | 'check' | 'answers' | 'frame'}.${string}`]: string | number | null;
};

/** A text in both languages. */
export type Words = {
/** Dutch. */
nl: string,
/** English. */
en: string, };

/** Where a figure comes from. */
export type Source = { "type": "report",
/** Section. */
section: string,
/** Paragraph in the section: a number, or `table`. */
paragraph: string | null,
/** Cell of the budget table, such as `1.1-2015`. */
cell: string | null,
/** The place in words. */
place: Words, } | { "type": "calculated" } | { "type": "assumption" } | { "type": "external",
/** The source in words. */
place: Words, };

/** A figure. */
export type Figure = {
/** Its value, not rounded. */
value: number,
/** Its key, for `explain`. */
key: string,
/** Where it comes from. */
origin: Source, };

/** The value of an input. */
export type InputValue = number | string | Array<number>;

/** One of the values of a choice. */
export type Choice = {
/** The value. */
code: string,
/** Its name. */
label: Words, };

/** Something that can be set. */
export type Input = {
/** Its key in scenarios and links; never changes. */
key: string,
/** Its name. */
label: Words,
/** What it means. */
explanation: Words,
/** Why the range ends where it does; may be empty. */
limit: Words,
/** Where the page has it. */
panel: string,
/** What it takes: `number`, `whole` (a whole number), `choice`, `percentages` or `amounts`. */
kind: string,
/** Unit; empty for a year, a weight or a choice. */
unit: Words,
/** Lowest value, of a number. */
min: number | null,
/** Highest value, of a number. */
max: number | null,
/** What one press of an arrow key changes, of a number. */
step: number | null,
/** The values of a choice; empty for others. */
choices: Array<Choice>,
/** Value when it is left out. */
default: InputValue,
/** Where the default comes from. */
origin: Source, };

/** An input of a scenario. */
export type InputUsed = {
/** Its key. */
key: string,
/** Its value. */
value: InputValue,
/** Where the value comes from; one that differs from the default is an assumption. */
origin: Source, };

/** What was spent on an item in a year. */
export type PastYear = {
/** Calendar year. */
year: number,
/** `EUR x 1,000`. */
spent: Figure, };

/** An item of the budget, with what was spent on it. */
export type Item = {
/** Its key. */
key: string,
/** What it pays for. */
label: Words,
/** What was spent, `EUR x 1,000`; years that the report lacks are left out. */
past: Array<PastYear>, };

/** One item in one year to come. */
export type ItemYear = {
/** Key of the item. */
item: string,
/** Without the measure, `EUR x 1,000`. */
baseline: Figure,
/** What the measure takes, `EUR x 1,000`; negative for an addition. */
cut: Figure,
/** What is left, `EUR x 1,000`; never below zero. */
net: Figure, };

/** All items together in one year to come. */
export type Together = {
/** Without the measure, `EUR x 1,000`. */
baseline: Figure,
/** What the measure changes, `EUR x 1,000`; negative for a cut. */
difference: Figure,
/** What is left, `EUR x 1,000`. */
net: Figure, };

/** One year to come. */
export type ProjectionYear = {
/** Calendar year. */
year: number,
/** Part of the measure that holds, 0 to 1. */
fraction: number,
/** All items together. */
together: Together,
/** Each item, in the order of the report. */
items: Array<ItemYear>,
/** What of the measure fits nowhere, `EUR x 1,000`. */
unplaced: Figure, };

/** What follows from a scenario. */
export type Projection = {
/** The link of this scenario, which shows the same numbers on the page. */
state: string,
/** Unit of all amounts. They are in prices of their own year. */
unit: Words,
/** The inputs of the scenario that play a part. */
inputs: Array<InputUsed>,
/** The items, with what was spent. */
items: Array<Item>,
/** Every year after the last one of the table, up to the last year shown. */
years: Array<ProjectionYear>,
/** What the measure changes from its first year to the last year shown, added up;
 * `EUR x 1,000`, negative for a cut. */
cumulative: Figure,
/** What a reader should know about this result. */
notices: Array<Words>, };

/** A number that an explanation speaks of. */
export type Part = {
/** What it is. */
name: string,
/** Its value, not rounded, in the unit of the formulas: shares run from 0 to 1. */
value: number,
/** The same for readers, with its unit. */
text: string,
/** Where it comes from. */
origin: Source,
/** Its key, for `explain`; `null` for what is given. */
key: string | null,
/** Key of the input that it is, or that sets it. */
input: string | null, };

/** How a figure was made. */
export type Explained = {
/** Its key. */
key: string,
/** What it is. */
title: string,
/** Its value, not rounded. */
value: number,
/** The same for readers, with its unit. */
text: string,
/** The unit; empty where there is none. */
unit: string,
/** Where it comes from. */
origin: Source,
/** The formula in words; empty for a given figure. */
formula: string,
/** The same with the values of this scenario. */
filled: string,
/** How it is come by, where that is more than a formula; may be empty. */
rule: string,
/** The same with the values of this scenario; may be empty. */
check: string,
/** How it is rounded on the page. */
rounding: string,
/** The numbers in the formula. */
parts: Array<Part>, };

/** What went wrong; nothing has changed then. */
export interface ExplorerError extends Error {
  readonly name: 'ExplorerError';
  readonly code: ErrorCode;
  /** The key that it is about; empty if it is about the whole. */
  readonly key: string;
}

/** A change of what is shown. */
export interface Change {
  /** The new state. */
  readonly state: string;
  /** Who changed it: the reader, or the host by `setState`. */
  readonly by: 'reader' | 'host';
  /** One of many steps of a gesture, such as a slider being dragged: it takes the place of the one before. */
  readonly passing: boolean;
}

export type Theme = 'light' | 'dark' | 'auto';

export interface MountOptions {
  /** What is shown first: a link, of which the part from `#/` counts, or values by key. */
  state?: string | State;
  /** Language; otherwise that of the state, which is Dutch unless it says otherwise. */
  lang?: Lang;
  /** Colours; `auto`, the default, follows the reader's device. */
  theme?: Theme;
}

/** The app in an element. */
export interface Handle {
  /** The state as a link: from `#/` on. */
  readonly state: string;
  /** Colours. */
  theme: Theme;
  /**
   * Shows another state: a link stands for all of it, an object changes the values that it names (`null` gives a
   * value its default).
   * @throws {ExplorerError} when one value cannot be used; then nothing changes
   */
  setState(state: string | State): void;
  /** Calls back after each change; returns what ends that. */
  onChange(callback: (change: Change) => void): () => void;
  /** Takes the app away; the element is as it was before. */
  unmount(): void;
}

/**
 * Puts the app into an element.
 * @param element one that can hold a shadow root (`div`, `section`, a custom element) and has none of its own
 * @throws {ExplorerError}
 */
export function mount(element: HTMLElement, options?: MountOptions): Promise<Handle>;

/** The calculation alone: pure functions. */
export interface Calculation {
  /**
   * Calculates a scenario, given as its inputs by key or as a link.
   * @throws {ExplorerError}
   */
  project(scenario?: string | Scenario): Projection;
  /**
   * Explains a figure of a scenario.
   * @param key as `project` gives it, such as `net~all~2029`
   * @throws {ExplorerError}
   */
  explain(scenario: string | Scenario | undefined, key: string, lang?: Lang): Explained;
  /** Everything that can be set. */
  inputs(): Input[];
}

/**
 * Loads the calculation; from then on it answers at once.
 * @throws {ExplorerError}
 */
export function load(): Promise<Calculation>;

/** {@link Calculation.project}, loaded first if need be. */
export function project(scenario?: string | Scenario): Promise<Projection>;

/** {@link Calculation.explain}, loaded first if need be. */
export function explain(scenario: string | Scenario | undefined, key: string, lang?: Lang): Promise<Explained>;

/** {@link Calculation.inputs}, loaded first if need be. */
export function inputs(): Promise<Input[]>;

/**
 * `<policy-explorer state="#/scenario?share=35" lang="en" theme="dark">`: the app as an element. Its attributes
 * follow what is shown. What stands in it is shown until the app is there.
 *
 * Events: `ready` when the app is there, `change` after each change, `error` when an attribute cannot be used or
 * the app does not start.
 */
export class PolicyExplorer extends HTMLElement {
  /** The state as a link. Another one is shown as soon as the app is there. */
  state: string;
  /** Colours. */
  theme: Theme;
  /** The app, when it is there. */
  readonly ready: Promise<Handle>;
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-explorer': PolicyExplorer;
  }
}
