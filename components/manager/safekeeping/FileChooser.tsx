import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';

interface FileChooserProps {
  label: string;
  className?: string;
  isDisabled?: boolean;
  onFile: (name: string, bytes: Uint8Array) => void;
}

/** A button that lets one file be chosen and reads it. */
export function FileChooser({
  label,
  className = 'button',
  isDisabled = false,
  onFile,
}: FileChooserProps) {
  const read = async (file: File | undefined) => {
    // A file that can't be read any more is shown as an empty one, which is no backup.
    if (file) onFile(file.name, new Uint8Array(await file.arrayBuffer().catch(() => [])));
  };
  return (
    <div className="keep-acts">
      <FileTrigger onSelect={(files) => void read(files?.[0])}>
        <Button className={className} isDisabled={isDisabled}>
          {label}
        </Button>
      </FileTrigger>
    </div>
  );
}
