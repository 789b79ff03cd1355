import * as target from '@/lib/delivery';

// Evaluated in an extension page by the tests, where nothing of the product stands on `window`.
Object.assign(window, { target });
