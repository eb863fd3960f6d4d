// Builds what calculates in a worker: the model alone, for speed, with vector instructions.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// A folder of its own: with other options everything would otherwise be built anew each time.
const target = 'target/engine-build';
const output = 'target/engine';

/** Where an import of `engine` leads. */
export const glue = join(process.cwd(), output, 'engine.js');
/** The module itself. */
export const wasm = join(output, 'engine_bg.wasm');

const features = [
  'bulk-memory',
  'bulk-memory-opt',
  'call-indirect-overlong',
  'extended-const',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
  'simd',
].map((name) => `--enable-${name}`);

/**
 * @param {string} command
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} [env]
 */
const run = (command, options, env = process.env) => execFileSync(command, options, { stdio: ['ignore', 'inherit', 'inherit'], env });

/** Builds the module with its glue. */
export function buildEngine() {
  mkdirSync(output, { recursive: true });
  const flags = 'CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS';
  run(
    'cargo',
    ['build', '--quiet', '--locked', '--profile', 'engine', '--target', 'wasm32-unknown-unknown', '--target-dir', target, '--features', 'engine', '--bin', 'engine'],
    { ...process.env, [flags]: `${process.env[flags] ?? ''} -Ctarget-feature=+simd128`.trim() },
  );
  run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', output, join(target, 'wasm32-unknown-unknown/engine/engine.wasm')]);
  run('wasm-opt', ['-O3', ...features, wasm, '-o', wasm]);
}
