import { i18n } from '#i18n';
import { PopoverButton } from '../../shared/PopoverButton';
import { LabelSheet } from './LabelSheet';
import { MoveSheet } from './MoveSheet';
import { TagSheet } from './TagSheet';

/** The buttons that move the chosen entries to a folder, and change their tags, function and themes. */
export function LabelActs({ isDisabled }: { isDisabled: boolean }) {
  return (
    <>
      <PopoverButton className="button small" isDisabled={isDisabled} Popover={MoveSheet}>
        {i18n.t('shelves.move')}
      </PopoverButton>
      <PopoverButton className="button small" isDisabled={isDisabled} Popover={TagSheet}>
        {i18n.t('shelves.tag')}
      </PopoverButton>
      <PopoverButton className="button small" isDisabled={isDisabled} Popover={LabelSheet}>
        {i18n.t('shelves.label')}
      </PopoverButton>
    </>
  );
}
