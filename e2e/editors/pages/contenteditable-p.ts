import { mountHost } from './contenteditable';

mountHost('p');
