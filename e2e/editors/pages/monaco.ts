import { mountMonaco } from './monaco-shared';

mountMonaco(true);
