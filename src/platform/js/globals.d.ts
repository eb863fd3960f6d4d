// Names that the build fills in (src/platform/build/finish.mjs), for the type check.

/** File name of the glue that wasm-bindgen wrote. */
declare const GLUE_FILE: string;
/** File name of the compiled app. */
declare const WASM_FILE: string;
/** File name of the chart bundle. */
declare const CHARTS_FILE: string;
/** Files with the code of a page, by the name the page has in the address. */
declare const PART_FILES: Record<string, string[]>;
/** File name of the style sheet of what is loaded later. */
declare const LATER_STYLES: string;
/** File name of the script that talks to the page around this one. */
declare const FRAME_FILE: string;
/** File name of the script that saves the app as one file. */
declare const SAVER_FILE: string;
/** File name of the script that keeps the workers. */
declare const ENGINES_FILE: string;
/** File name of the script that runs in a worker. */
declare const WORKER_FILE: string;
/** File name of the model for workers; empty where it was not built. */
declare const ENGINE_FILE: string;

/** What wasm-bindgen makes of src/platform/build/engine.rs. */
declare module 'engine' {
  export class Engine {
    constructor(sampler: unknown);
    draw(from: number, count: number): void;
    columns(): number;
    take(column: number): Float64Array<ArrayBuffer>;
    verdict(): unknown;
    join(column: number, other: Float64Array, before: boolean): void;
    tell(column: number): unknown;
    sample(told: unknown, verdicts: unknown): unknown;
    free(): void;
  }
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
}
