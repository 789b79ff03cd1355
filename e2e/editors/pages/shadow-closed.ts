import { mountInShadow } from './shadow';

mountInShadow('closed');
