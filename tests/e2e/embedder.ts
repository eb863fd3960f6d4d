// What a host could write, for the test that its types are right (mount_component.spec.mjs).

import {
  PolicyExplorer,
  explain,
  inputs,
  load,
  mount,
  project,
  type Change,
  type ErrorCode,
  type ExplorerError,
  type Figure,
  type Handle,
  type Scenario,
} from '../../src/embed/verkenner.mjs';

/** Fails to compile for `any`, which is both. */
type IsAny<T> = 0 extends 1 & T ? true : false;
const never = <T>(_: T, is: IsAny<T>): void => void is;

const scenario: Scenario = { share: 35, full: 2028, ramp: 'linear', steps: [25, 50, 100], 'floor.1.1': 10_000, cut: null };
const handle: Handle = await mount(document.createElement('div'), { state: { page: 'scenario', ...scenario }, lang: 'en', theme: 'dark' });
const end = handle.onChange((change: Change) => {
  const by: 'reader' | 'host' = change.by;
  handle.setState({ lang: 'nl', prices: 2023, q: by, 'cmp.kept': null });
});
end();
handle.theme = 'auto';

const result = await project(scenario);
const nets: [number, Figure][] = result.years.map(({ year, together }) => [year, together.net]);
const told = await explain(handle.state, nets[0][1].key, 'en');
for (const part of told.parts) {
  const place: string | undefined = part.origin.type === 'report' ? part.origin.place.en : undefined;
  never(part.value, false);
  void place;
}
const defaults = (await inputs()).map(({ key, default: value }): [string, string | number | number[]] => [key, value]);
const { project: now } = await load();
never(now(), false);
never(handle.state, false);
never(defaults, false);
never(told.origin, false);

try {
  handle.setState('#/scenario?share=135');
} catch (error) {
  const { code, key } = error as ExplorerError;
  const known: ErrorCode = code;
  void [known, key];
}

const element: PolicyExplorer = document.createElement('policy-explorer');
(await element.ready).unmount();

// @ts-expect-error there is no such input
const unknownKey: Scenario = { shar: 35 };
// @ts-expect-error a choice is a text
const wrongKind: Scenario = { ramp: 3 };
// @ts-expect-error there is no such page
handle.setState({ page: 'nowhere' });
// @ts-expect-error the state is set by a call
handle.state = '#/';
void [unknownKey, wrongKind];
