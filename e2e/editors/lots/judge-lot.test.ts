import { describe, expect, it } from 'vitest';
import type { Alteration } from '@/lib/insert/types';
import { findFault, type Played } from './judge-lot';
import { plainSpec, type Spec } from './spec';

type Said = Played['said'][number];

const inserted = said(true);
const sent = said(false);
const lost: Said = { ...inserted, news: { state: 'lost' } };
const notAccepted: Said = { result: { ok: false, reason: 'not-accepted' }, news: null };

function said(verified: boolean, altered?: Alteration): Said {
  const shown = altered === undefined ? {} : { altered };
  return {
    result: { ok: true, verified, family: 'plain', title: 'lot', id: '1', ...shown },
    news: null,
  };
}

function altered(shown: string, isPart = false): Said {
  return said(true, { shown, isPart });
}

type Row = [name: string, spec: Partial<Spec>, said: readonly Said[], model: string];

const TRUE: readonly Row[] = [
  ['it stands there', {}, [inserted], '我们要承上启下，协调左右做好工作'],
  ['what was selected is replaced', { act: 'selection' }, [inserted], '我们要承上启下做好工作'],
  ['both stand there', { act: 'twice' }, [inserted, inserted], '前甲乙丙丁戊己后'],
  ['the second alone', { act: 'twice' }, [notAccepted, inserted], '前丁戊己后'],
  ['the form said', {}, [altered('承上启下,协调左右')], '我们要承上启下,协调左右做好工作'],
  ['the part said', {}, [altered('承上', true)], '我们要承上做好工作'],
  ['handed over, not taken', {}, [sent], '我们要做好工作'],
  ['handed over, taken', {}, [sent], '我们要承上启下，协调左右做好工作'],
  [
    'handed over, taken in the form of the page',
    { changes: 'half-width' },
    [sent],
    '我们要承上启下,协调左右做好工作',
  ],
  ['handed over, cut', { changes: 'cut' }, [sent], '我们要承上启下，协调左右做好'],
  ['not in', {}, [notAccepted], '我们要做好工作'],
  ['lost again', {}, [lost], '我们要做好工作'],
  ['grouped by the page', { changes: 'blanks' }, [notAccepted], '我们要做 好工作'],
  [
    'beside a co-author',
    { redraws: 'co-author' },
    [inserted],
    '新来的一段\n我们要承上启下，协调左右做好工作',
  ],
  [
    'paragraphs',
    { act: 'paragraphs' },
    [inserted],
    '开头一是坚定；\n二是精通；\n三是过硬。结尾\n下一段',
  ],
  [
    'paragraphs handed over, divided in another way',
    { act: 'paragraphs' },
    [sent],
    '开头\n一是坚定；\n二是精通；\n三是过硬。\n结尾\n下一段',
  ],
  [
    'before what a co-author added',
    { redraws: 'co-author-behind' },
    [inserted],
    '我们要承上启下，协调左右做好工作\n新来的一段',
  ],
];

const FALSE: readonly Row[] = [
  ['not there', {}, [inserted], '我们要做好工作'],
  ['in another place', {}, [inserted], '承上启下，协调左右我们要做好工作'],
  ['twice', {}, [inserted], '我们要承上启下，协调左右承上启下，协调左右做好工作'],
  ['in another width, unsaid', {}, [inserted], '我们要承上启下,协调左右做好工作'],
  [
    'in another width later, unsaid',
    { changes: 'later' },
    [inserted],
    '我们要承上启下,协调左右做好工作',
  ],
  ['a paragraph torn for a phrase', {}, [inserted], '我们要\n承上启下，协调左右\n做好工作'],
  [
    'paragraphs run together, unsaid',
    { act: 'paragraphs' },
    [inserted],
    '开头一是坚定；二是精通；三是过硬。结尾\n下一段',
  ],
  ['in the other order', { act: 'twice' }, [inserted, sent], '前丁戊己甲乙丙后'],
  ['in another form than said', {}, [altered('承上,下')], '我们要承上启下,协调左右做好工作'],
  ['altered into nothing', {}, [altered('')], '我们要做好工作'],
  ['a part, and what stood before is gone', {}, [altered('承上', true)], '承上做好工作'],
  ['handed over, something else there', {}, [sent], '我们要垃圾做好工作'],
  ['handed over, the selection gone', { act: 'selection' }, [sent], '我们要做好工作'],
  ['handed over, nothing left of a page that cuts', { changes: 'cut' }, [sent], ''],
  ['not in, and in', {}, [notAccepted], '我们要承上启下，协调左右做好工作'],
  ['not in, but an empty paragraph is', {}, [notAccepted], '我们要\n做好工作'],
  [
    'what a co-author wrote is gone',
    { redraws: 'co-author' },
    [inserted],
    '我们要承上启下，协调左右做好工作',
  ],
];

describe('the judge of a page made by lot', () => {
  it.each(TRUE)('finds no fault: %s', (_, spec, all, model) => {
    expect(findFault({ ...plainSpec(), ...spec }, { said: all, model })).toBeNull();
  });

  it.each(FALSE)('finds the fault: %s', (_, spec, all, model) => {
    expect(findFault({ ...plainSpec(), ...spec }, { said: all, model })).not.toBeNull();
  });

  it.each([
    ['behind it', '我们要承上启下，协调左右z做好工作', null, true],
    ['before it', '我们要z承上启下，协调左右做好工作', '我们要z做好工作', false],
    ['nowhere', '我们要承上启下，协调左右做好工作', '我们要z做好工作', false],
    ['at the end, as without it', '我们要承上启下，协调左右做好工作z', '我们要做好工作z', true],
    [
      'with a passage doubled',
      '我们要承上启下，协调左右做好工作z做好工作',
      '我们要z做好工作',
      false,
    ],
  ])('looks where the next key lands: %s', (_, after, byHand, isRight) => {
    const typed = { model: after, byHand };
    const played = { said: [inserted], model: '我们要承上启下，协调左右做好工作', typed };
    expect(findFault(plainSpec(), played) === null).toBe(isRight);
  });

  it('finds that following the advice gives another text than pasting by hand', () => {
    const followed = { model: '我们要承上承上做好工作', byHand: '我们要承上做好工作' };
    const played = { said: [notAccepted], model: '我们要做好工作', followed };
    expect(findFault(plainSpec(), played)).not.toBeNull();
  });
});
