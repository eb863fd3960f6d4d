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
/** File name of the style sheet of the component. */
declare const COMPONENT_STYLES: string;
/** File name of the script that keeps the workers. */
declare const ENGINES_FILE: string;
/** File name of the script that runs in a worker. */
declare const WORKER_FILE: string;
/** File name of the model for workers; empty where it was not built. */
declare const ENGINE_FILE: string;
/** File name of the script that keeps the app for use without a network; empty where it is not kept. */
declare const INSTALL_FILE: string;
/** File name of the script that tells why the app did not start. */
declare const TROUBLE_FILE: string;

/** Files that the service worker keeps (hosting.mjs fills in this and what follows). */
declare const KEPT_FILES: string[];
/** What the cache of these files is called. */
declare const KEPT_VERSION: string;
/** The version of the app that they are, as the boot script has it in its name. */
declare const KEPT_BUILD: string;
/** The end of a name with a content hash, as a regular expression. */
declare const HASHED_NAME: string;

/** What the service worker uses of its scope; the types of pages do not have it. */
interface KeepingWorker {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent & { waitUntil(work: unknown): void }) => void): void;
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: unknown): void }) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { request: Request; waitUntil(work: unknown): void; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

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
