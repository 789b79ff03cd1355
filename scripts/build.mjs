import { buildExtension } from './lib/build-extension.mjs';
import { checkNode } from './lib/check-node.mjs';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';

checkNode();
await ensureDependencies();

const faults = [...(await buildExtension('chrome')), ...(await buildExtension('firefox'))];
for (const fault of faults) console.error(`✖ ${fault}`);
if (faults.length > 0) process.exitCode = 1;
