import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACK_SETTINGS, type SettingName, SETTINGS } from '@/lib/settings/settings';

const source = readFileSync(new URL('SettingsPopover.tsx', import.meta.url), 'utf8');
const ofPacks: readonly SettingName[] = Object.values(PACK_SETTINGS);

describe('a setting', () => {
  const names = Object.keys(SETTINGS) as SettingName[];
  it.each(names.filter((name) => !ofPacks.includes(name)))('%s has a control', (name) => {
    expect(source).toContain(`setSetting('${name}',`);
  });
});
