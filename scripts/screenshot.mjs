import { join } from 'node:path';
import { prepareSample, SAMPLE_OUTPUT } from './lib/prepare-sample.mjs';
import { PROJECT } from './lib/project.mjs';

// The picture of the README: made by doing the main job, so it shows what the product does today.
try {
  const { doMainJob } = await prepareSample();
  await doMainJob(SAMPLE_OUTPUT, join(PROJECT, 'docs', 'screenshot.png'));
} catch (error) {
  console.error(`\n✖ ${error.message}`);
  process.exitCode = 1;
}
