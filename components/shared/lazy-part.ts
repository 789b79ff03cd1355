import { type ComponentType, createElement, useEffect, useState } from 'react';

/** A component whose code is fetched when it is first shown, or before. */
export type LazyPart<P> = ComponentType<P> & { preload: () => Promise<void> };

/**
 * A component that is fetched with `load`. Unlike `React.lazy`, a part that is there already is shown at once: Suspense holds
 * back what it reveals for 300 ms (React's FALLBACK_THROTTLE_MS), which a menu must not.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let loaded: ComponentType<P> | undefined;
  const preload = async () => {
    loaded ??= await load();
  };
  function Part(props: P) {
    const [isLoaded, setLoaded] = useState(loaded !== undefined);
    useEffect(() => {
      if (!isLoaded) void preload().then(() => setLoaded(true));
    }, [isLoaded]);
    return loaded ? createElement(loaded, props) : null;
  }
  return Object.assign(Part, { preload });
}
