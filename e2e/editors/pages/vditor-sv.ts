import { mountVditor } from './vditor-shared';

await mountVditor('sv');
