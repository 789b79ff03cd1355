import { bundleSample } from '../scripts/sample/bundle-sample';
import { buildPages } from './editors/build-pages';
import { ARTIFACTS } from './test-pages';

/** Builds what several test files share before the first of them starts: they run side by side, and none may rewrite it under another. */
export default async function setup(): Promise<void> {
  await buildPages();
  await bundleSample(ARTIFACTS);
}
