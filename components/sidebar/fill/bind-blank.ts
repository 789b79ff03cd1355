import type { BlankPlace } from './fill-values';

/** What a blank shows and does. */
export interface BoundBlank {
  value: string;
  /** Texts inserted before under the same name, the latest first. */
  recalled: readonly string[];
  onChange: (text: string) => void;
}

/** Ties a blank to the values of its panel. */
export type BindBlank = (place: BlankPlace) => BoundBlank;
