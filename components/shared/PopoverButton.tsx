import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import type { SheetTrigger } from './Sheet';

interface PopoverButtonProps {
  className: string;
  /** Its name, shown on hover too; where its content is no words. */
  label?: string;
  isDisabled?: boolean;
  Popover: ComponentType<SheetTrigger>;
  children: ReactNode;
}

/** A button and the dialog that it opens above itself; the dialog is drawn, and fetched, only then. */
export function PopoverButton({
  className,
  label,
  isDisabled,
  Popover,
  children,
}: PopoverButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && <Popover triggerRef={triggerRef} onClose={() => setOpen(false)} />}
    </>
  );
}
