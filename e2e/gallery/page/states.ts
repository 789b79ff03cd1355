import type { SidebarStore } from '@/components/sidebar/store/sidebar-store';
import type { Status } from '@/components/sidebar/store/state';

/** One picture of the gallery. */
export interface GalleryState {
  name: string;
  /** The status line is what matters: a short list will do. */
  isAboutStatus?: boolean;
  /** Brings a started store into this state; what is awaited is drawn when it resolves. */
  arrange(store: SidebarStore): Promise<void> | void;
}

const PHRASE = '承上启下、协调左右、联系各方';
/** What was typed into the pattern earlier; the fill panel reads it from the library. */
export const BLANKS = {
  pattern: { slots: { 工作: '值班工作' }, groups: [[{ 事项: '办文', 标准: '严谨' }, {}, {}]] },
};

/** Everything that the gallery shows, in its order. */
export const STATES: readonly GalleryState[] = [
  { name: 'empty', arrange: () => undefined },
  { name: 'results', arrange: (store) => search(store, '工作') },
  { name: 'no-result', arrange: (store) => search(store, '查无此句') },
  { name: 'pattern-unfolded', arrange: (store) => unfold(store, 'outline') },
  { name: 'blanks', arrange: (store) => unfold(store, 'pattern') },
  says('inserted', { kind: 'inserted', actId: '1' }),
  says('altered', { kind: 'altered', actId: '1', shown: '承上启下,协调左右', isPart: false }),
  says('part', { kind: 'altered', actId: '1', shown: '承上启下、协', isPart: true }),
  says('joined', {
    kind: 'altered',
    actId: '1',
    shown: PHRASE,
    isPart: false,
    lines: 'joined',
  }),
  says('sent', { kind: 'sent', actId: '1', text: '承上启下' }),
  says('lost', { kind: 'lost', actId: '1', text: PHRASE }),
  says('waiting', { kind: 'waiting' }),
  says('not-inserted', { kind: 'not-inserted', reason: 'composing' }),
  says('copied-instead', { kind: 'copied-instead', reason: 'not-accepted' }),
  {
    name: 'silent-frame',
    isAboutStatus: true,
    arrange: ({ state }) => state.patch({ target: { state: 'silent', tabId: 7, title: '周报' } }),
  },
  {
    name: 'frame-not-enabled',
    isAboutStatus: true,
    arrange: ({ state }) =>
      state.patch({
        target: {
          state: 'frame-not-enabled',
          tabId: 7,
          title: '周报',
          origin: 'https://docs.example',
        },
      }),
  },
  says('error', { kind: 'copy-failed', text: PHRASE }),
];

function says(name: string, status: Status): GalleryState {
  return { name, isAboutStatus: true, arrange: ({ state }) => state.patch({ status }) };
}

async function search(store: SidebarStore, text: string): Promise<void> {
  store.type(text, false);
  await store.settle();
  await areCounted(store);
}

/** Resolves when tabs and chips have the counts of the results, which follow a pause in typing. */
function areCounted({ state }: SidebarStore): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const { facets, results } = state.get();
      if (facets !== results?.facets) return;
      stop();
      resolve();
    };
    const stop = state.subscribe(check);
    check();
  });
}

function unfold(store: SidebarStore, id: string): void {
  store.openPanel({ id, shows: 'fill' });
}
