/** The words of the built extension by their keys, put in by the bundler. */
declare const WORDS: Readonly<Record<string, { message: string }>>;

// What a page outside the extension lacks, put there before anything that draws is loaded.
Object.defineProperty(globalThis, 'browser', {
  value: {
    runtime: { id: 'gallery' },
    i18n: {
      getMessage: (key: string, substitutions: readonly string[] = []) =>
        (WORDS[key]?.message ?? '').replaceAll(
          /\$(\d)/g,
          (_, place: string) => substitutions[Number(place) - 1] ?? '',
        ),
    },
  },
});
