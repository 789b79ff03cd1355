import { mountVditor } from './vditor-shared';

await mountVditor('ir');
