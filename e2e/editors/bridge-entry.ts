import bridge from '@/entrypoints/bridge';

// What the build adds to an entry point.
void bridge.main();
