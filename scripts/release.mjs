import { buildExtension } from './lib/build-extension.mjs';
import { checkNode } from './lib/check-node.mjs';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { parseArguments, release } from './lib/release.mjs';

checkNode();
try {
  await release(process.cwd(), parseArguments(process.argv.slice(2)), {
    say: (line) => console.log(line),
    async build() {
      await ensureDependencies();
      return [
        ...(await buildExtension('chrome', 'zip')),
        ...(await buildExtension('firefox', 'zip')),
      ];
    },
  });
} catch (error) {
  console.error(`✖ ${error.message}`);
  process.exitCode = 1;
}
