// Names that the build fills in (src/platform/build/finish.mjs), for the type check.

/** File name of the glue that wasm-bindgen wrote. */
declare const GLUE_FILE: string;
/** File name of the compiled app. */
declare const WASM_FILE: string;
/** File name of the chart bundle. */
declare const CHARTS_FILE: string;
/** Files with the code of a page, by the name the page has in the address. */
declare const PART_FILES: Record<string, string[]>;
