import { mountHost } from './contenteditable';

mountHost('div');
