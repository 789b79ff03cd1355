export * from './closed-lists';
export * from './entry';
export * from './pack-rules';
export * from './pack-schema';
export * from './insertion-form';
export * from './normalise-text';
