import './Sheet.css';
import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';

/** What every popover of the sidebar is given. */
export interface SheetTrigger {
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
}

type Placement = NonNullable<PopoverProps['placement']>;

/** A titled popover beside the button that opened it; Esc and a click outside close it, and the button has the focus again. */
export function Sheet({
  triggerRef,
  onClose,
  title,
  placement = 'bottom',
  children,
}: SheetTrigger & { title: string; placement?: Placement; children: ReactNode }) {
  return (
    <Popover
      className="sheet"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement={placement}
      offset={4}
      containerPadding={8}
    >
      <Dialog className="sheet-dialog">
        <Heading slot="title" className="sheet-title">
          {title}
        </Heading>
        {children}
      </Dialog>
    </Popover>
  );
}
