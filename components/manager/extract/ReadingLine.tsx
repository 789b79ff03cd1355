import { i18n } from '#i18n';
import { useExtractState, useManagerStore } from '../manager-context';
import { ProgressLine } from '../ProgressLine';

/** How far the reading is, and the way to stop it. */
export function ReadingLine() {
  const { extracting } = useManagerStore();
  const run = useExtractState('run');
  if (!run) return null;
  const { names, at, share } = run;
  const place = String(Math.min(at + 1, names.length));
  const words = i18n.t('manager.reading', [
    names[at] ?? names.at(-1) ?? '',
    place,
    String(names.length),
  ]);
  return (
    <ProgressLine
      name={i18n.t('manager.progress')}
      words={words}
      value={at + share}
      most={names.length}
      cancelWords={i18n.t('manager.cancel')}
      onCancel={() => extracting.cancel()}
    />
  );
}
