import type { Quality } from '@/lib/extract';
import type { ListedCandidate } from '../store/state';

/** A candidate phrase, for tests. */
export function listedPhrase(
  id: string,
  text: string,
  quality: Quality = 2,
  twin: ListedCandidate['twin'] = null,
): ListedCandidate {
  const source = { speech: 0, heading: ['一、强服务'], paragraph: 3, quote: `${text}。` };
  return {
    id,
    source: 0,
    sourceName: '讲话.docx',
    twin,
    twinText: null,
    candidate: {
      kind: 'phrase',
      text,
      function: '提出要求',
      themes: ['服务'],
      forms: ['排比'],
      quality,
      reasons: ['parallel-series'],
      source,
    },
  };
}
