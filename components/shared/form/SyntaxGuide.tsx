import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';

/** How a pattern or an outline is written, by examples; folded away. */
export function SyntaxGuide({ kind }: { kind: EntryKind }) {
  if (kind === 'phrase') return null;
  const examples: Array<[written: string, means: string]> = [
    ['{主题}', i18n.t('guide.slot')],
    ['{主题=文字工作}', i18n.t('guide.example')],
    ['{语气:要|务必|必须}', i18n.t('guide.choices')],
    ['[{#一是}{事项}]*2-6(；)', i18n.t('guide.group')],
    ['{=数}个', i18n.t('guide.count')],
    ['{日期} {日期:汉字}', i18n.t('guide.date')],
    ['{光标}', i18n.t('guide.caret')],
    ['{{ }} [[ ]]', i18n.t('guide.literal')],
    ...(kind === 'outline'
      ? OUTLINE_MARKS.map(([written, means]): [string, string] => [written, i18n.t(means)])
      : []),
  ];
  return (
    <details className="syntax-guide">
      <summary>{i18n.t('guide.title')}</summary>
      <dl>
        {examples.map(([written, means]) => (
          <div key={written}>
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const OUTLINE_MARKS = [
  ['一、 （一） 1. （1）', 'guide.headings'],
  ['【称呼】【开场】【结尾】【落款】', 'guide.parts'],
] as const;
