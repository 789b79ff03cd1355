import './SettingsPopover.css';
import { i18n } from '#i18n';
import { BUILT_IN_PACKS, styleText, type InsertionStyle } from '@/lib/entry';
import { PACK_SETTINGS } from '@/lib/settings/settings';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { packWords } from '../../shared/words';
import { useSidebarState, useSidebarStore } from '../sidebar-context';

/** How text is written when it is inserted, with a sentence that shows it; and what search takes for the same; and which packs are listed. */
export function SettingsPopover(trigger: SheetTrigger) {
  return (
    <Sheet {...trigger} placement="top end" title={i18n.t('settings.title')}>
      <div className="settings">
        <InsertionSettings />
        <SearchSettings />
        <PackSettings />
      </div>
    </Sheet>
  );
}

function InsertionSettings() {
  const store = useSidebarStore();
  const style = useSidebarState('settings').insertionStyle;
  const change = (fields: Partial<InsertionStyle>) =>
    store.setSetting('insertionStyle', { ...style, ...fields });
  return (
    <section aria-labelledby="settings-insertion">
      <h3 id="settings-insertion">{i18n.t('settings.insertion')}</h3>
      <fieldset>
        <legend>{i18n.t('settings.indent')}</legend>
        <Choice
          label={i18n.t('settings.indentNone')}
          isChosen={style.indent === 'none'}
          onChoose={() => change({ indent: 'none' })}
        />
        <Choice
          label={i18n.t('settings.indentSpaces')}
          isChosen={style.indent === 'two-spaces'}
          onChoose={() => change({ indent: 'two-spaces' })}
        />
      </fieldset>
      <Switch
        label={i18n.t('settings.fullWidth')}
        isOn={style.fullWidth}
        onChange={(fullWidth) => change({ fullWidth })}
      />
      <p className="settings-hint">{i18n.t('settings.fullWidthHint')}</p>
      <figure>
        <figcaption>{i18n.t('settings.preview')}</figcaption>
        <p aria-live="polite">{styleText({ text: i18n.t('settings.sample') }, style, '').text}</p>
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
      <Switch
        label={i18n.t('settings.fuzzySounds')}
        describedBy="settings-sounds"
        isOn={fuzzySounds}
        onChange={(isOn) => store.setSetting('fuzzySounds', isOn)}
      />
      <p className="settings-hint" id="settings-sounds">
        {i18n.t('settings.fuzzySoundsHint')}
      </p>
      <Switch
        label={i18n.t('settings.fuzzyFH')}
        isOn={fuzzyFH}
        onChange={(isOn) => store.setSetting('fuzzyFH', isOn)}
      />
      <Switch
        label={i18n.t('settings.fuzzyRL')}
        isOn={fuzzyRL}
        onChange={(isOn) => store.setSetting('fuzzyRL', isOn)}
      />
    </section>
  );
}

function PackSettings() {
  const store = useSidebarStore();
  const settings = useSidebarState('settings');
  return (
    <section aria-labelledby="settings-packs">
      <h3 id="settings-packs">{i18n.t('settings.packs')}</h3>
      {BUILT_IN_PACKS.map((id) => (
        <Switch
          key={id}
          label={i18n.t(packWords[id])}
          describedBy="settings-packs-hint"
          isOn={settings[PACK_SETTINGS[id]]}
          onChange={(isOn) => store.setSetting(PACK_SETTINGS[id], isOn)}
        />
      ))}
      <p className="settings-hint" id="settings-packs-hint">
        {i18n.t('settings.packsHint')}
      </p>
    </section>
  );
}

interface SwitchProps {
  label: string;
  /** The id of what explains it. */
  describedBy?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Switch({ label, describedBy, isOn, onChange }: SwitchProps) {
  return (
    <label>
      <input
        type="checkbox"
        aria-describedby={describedBy}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
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
