export * from './closed-lists';
export * from './entry';
export * from './pack-schema';
