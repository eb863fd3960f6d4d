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
