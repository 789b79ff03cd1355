import './SettingsPopover.css';
import { i18n } from '#i18n';
import { formText, type InsertionForm } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useSidebarState, useSidebarStore } from '../sidebar-context';

/** How text is written when it is inserted, with a sentence that shows it; and what search takes for the same. */
export function SettingsPopover(trigger: SheetTrigger) {
  return (
    <Sheet {...trigger} placement="top end" title={i18n.t('settings.title')}>
      <div className="settings">
        <InsertionSettings />
        <SearchSettings />
      </div>
    </Sheet>
  );
}

function InsertionSettings() {
  const store = useSidebarStore();
  const form = useSidebarState('settings').insertionForm;
  const change = (fields: Partial<InsertionForm>) =>
    store.setSetting('insertionForm', { ...form, ...fields });
  return (
    <section aria-labelledby="settings-insertion">
      <h3 id="settings-insertion">{i18n.t('settings.insertion')}</h3>
      <fieldset>
        <legend>{i18n.t('settings.indent')}</legend>
        <Choice
          label={i18n.t('settings.indentNone')}
          isChosen={form.indent === 'none'}
          onChoose={() => change({ indent: 'none' })}
        />
        <Choice
          label={i18n.t('settings.indentSpaces')}
          isChosen={form.indent === 'two-spaces'}
          onChoose={() => change({ indent: 'two-spaces' })}
        />
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={form.fullWidth}
          onChange={(event) => change({ fullWidth: event.currentTarget.checked })}
        />
        {i18n.t('settings.fullWidth')}
      </label>
      <p className="settings-hint">{i18n.t('settings.fullWidthHint')}</p>
      <figure>
        <figcaption>{i18n.t('settings.preview')}</figcaption>
        <p aria-live="polite">{formText({ text: i18n.t('settings.sample') }, form, '').text}</p>
      </figure>
    </section>
  );
}

function SearchSettings() {
  const store = useSidebarStore();
  const { fuzzySounds, fuzzyFH, fuzzyRL } = useSidebarState('settings');
  return (
    <section aria-labelledby="settings-search">
      <h3 id="settings-search">{i18n.t('settings.search')}</h3>
      <label>
        <input
          type="checkbox"
          aria-describedby="settings-sounds"
          checked={fuzzySounds}
          onChange={(event) => store.setSetting('fuzzySounds', event.currentTarget.checked)}
        />
        {i18n.t('settings.fuzzySounds')}
      </label>
      <p className="settings-hint" id="settings-sounds">
        {i18n.t('settings.fuzzySoundsHint')}
      </p>
      <label>
        <input
          type="checkbox"
          checked={fuzzyFH}
          onChange={(event) => store.setSetting('fuzzyFH', event.currentTarget.checked)}
        />
        {i18n.t('settings.fuzzyFH')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={fuzzyRL}
          onChange={(event) => store.setSetting('fuzzyRL', event.currentTarget.checked)}
        />
        {i18n.t('settings.fuzzyRL')}
      </label>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="indent" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}
