import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { i18n } from '#i18n';

interface ConfirmButtonProps {
  className?: string;
  /** What stands on the button, and in the dialog on the one that does it. */
  label: string;
  /** What the dialog asks, with figures. */
  question: string;
  isDisabled?: boolean;
  onConfirm: () => void;
}

/** A button for what is not easily undone: it asks first, beside itself; Esc and a click outside do nothing. */
export function ConfirmButton({
  className = 'button',
  label,
  question,
  isDisabled = false,
  onConfirm,
}: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={triggerRef}
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      <Popover
        className="confirm"
        triggerRef={triggerRef}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
      >
        <Dialog className="confirm-dialog">
          <Heading slot="title" className="confirm-question">
            {question}
          </Heading>
          <div className="keep-acts">
            <Button
              className="button go"
              onPress={() => {
                setOpen(false);
                onConfirm();
              }}
            >
              {label}
            </Button>
            <Button className="button" onPress={() => setOpen(false)}>
              {i18n.t('keeping.cancel')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  );
}
