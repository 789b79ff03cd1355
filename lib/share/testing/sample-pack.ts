/** A pack's id. */
export const PACK_ID = 'p-0123456789ab';

/** What stands in the head of a pack's file. */
export const PACK_FACTS = { device: PACK_ID, product: '0', who: '王秘书', time: 1 };

/** An entry as it stands in a pack's file, sound but for what is given. */
export const packEntry = (more: object = {}) => ({
  id: `${PACK_ID}-1`,
  kind: 'phrase',
  text: '承上启下，继往开来',
  function: '提出要求',
  themes: [],
  forms: [],
  source: { heading: ['办公室词库'] },
  ...more,
});
