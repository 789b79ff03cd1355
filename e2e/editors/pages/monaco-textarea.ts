import { mountMonaco } from './monaco-shared';

mountMonaco(false);
