import { type Reader, SILENT_READER } from './pinyin-reader';

/** A reader that reads nothing until `load` is done, which takes a fifth of a second. */
export interface LateReader extends Reader {
  load(): Promise<void>;
}

/** Makes a reader whose dictionary is loaded when it is first asked for. */
export function createLateReader(): LateReader {
  let reader: Reader = SILENT_READER;
  let loading: Promise<void> | undefined;
  return {
    readText: (folded) => reader.readText(folded),
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
