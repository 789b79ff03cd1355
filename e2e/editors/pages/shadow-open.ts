import { mountInShadow } from './shadow';

mountInShadow('open');
