import { prepareSample, SAMPLE_OUTPUT } from './lib/prepare-sample.mjs';

try {
  const { openForPerson, doMainJob } = await prepareSample();
  await (hasDisplay() ? openForPerson(SAMPLE_OUTPUT) : doMainJob(SAMPLE_OUTPUT));
} catch (error) {
  console.error(`\n✖ ${error.message}`);
  process.exitCode = 1;
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
