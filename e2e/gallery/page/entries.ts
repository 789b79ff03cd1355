import type { LibraryEntry } from '@/lib/library';
import type { EntryContent, EntryLabels } from '@/lib/entry';

type Given = { id: string; title?: string } & EntryContent &
  Partial<EntryLabels> &
  Partial<Pick<LibraryEntry, 'origin' | 'pinned' | 'uses' | 'tags'>>;

function entry(given: Given): LibraryEntry {
  return { themes: [], forms: [], origin: 'pack', tags: [], pinned: false, uses: 0, ...given };
}

/** The gallery's library: a few of each kind, which no change of the built-in pack touches. */
export const ENTRIES: LibraryEntry[] = [
  entry({
    id: 'phrase-pinned',
    kind: 'phrase',
    text: '承上启下、协调左右、联系各方',
    function: '阐明意义',
    themes: ['协调', '定位'],
    forms: ['四字并列'],
    pinned: true,
    uses: 12,
  }),
  entry({
    id: 'phrase-mine',
    kind: 'phrase',
    text: '把服务做在开口之前，把工作抓在点子上，把问题解决在萌芽状态',
    origin: 'snippet',
    tags: ['年终'],
  }),
  entry({
    id: 'phrase-long',
    kind: 'phrase',
    text: '办公室工作无小事，一份文稿、一个电话、一次接待，都代表单位的形象，都关系全局的运转，来不得半点马虎和懈怠，必须严谨细致、精益求精，做到滴水不漏、万无一失。',
    function: '提出要求',
    themes: ['作风', '大局'],
    forms: ['排比'],
  }),
  entry({
    id: 'pattern',
    kind: 'pattern',
    title: '几个方面要精细',
    body: '做好{工作=办公室工作}，要在{=数}个方面下功夫：[{#一是}{事项=办文}要{标准=精细}]*2-6(；)。',
    function: '方法举措',
    themes: ['文稿'],
    forms: ['分条', '数字概括'],
  }),
  entry({
    id: 'outline',
    kind: 'outline',
    title: '办公室主任会议讲话提纲',
    body: '【称呼】同志们：\n【开场】很高兴参加{会议=办公室主任会议}。\n一、认清{对象=形势}\n（一）看到成绩\n二、抓好落实\n【结尾】同志们，让我们一起努力！',
    function: '开场',
    themes: ['定位'],
  }),
];
