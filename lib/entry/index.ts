export * from './closed-lists';
export * from './entry';
export * from './pack-rules';
export * from './pack-schema';
