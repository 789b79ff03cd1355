import { type PinyinReader, NO_PINYIN } from './pinyin-reader';

/** A reader without syllables until `load` has resolved, which takes about 200 ms. */
export interface LazyPinyin extends PinyinReader {
  load(): Promise<void>;
}

/** Creates a reader whose dictionary is loaded by the first call of `load`. */
export function createLazyPinyin(): LazyPinyin {
  let reader: PinyinReader = NO_PINYIN;
  let loading: Promise<void> | undefined;
  return {
    syllablesOf: (folded) => reader.syllablesOf(folded),
    readingsOf: (char) => reader.readingsOf(char),
    load() {
      loading ??= loadReadings();
      return loading;
    },
  };

  async function loadReadings(): Promise<void> {
    ({ pinyinReader: reader } = await import('./readings'));
  }
}
