export * from './closed-lists';
export * from './each-field';
export * from './entry';
export * from './entry-fields';
export * from './pack-rules';
export * from './pack-schema';
export * from './insertion-form';
export * from './normalise-text';
