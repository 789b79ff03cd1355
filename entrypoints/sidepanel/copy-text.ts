/** Puts text on the clipboard; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused while another part of the browser has the focus, as after a tab was closed; the older way is not.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isSet = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  // oxlint-disable-next-line typescript/no-deprecated -- there is no other way without the focus
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone && isSet;
}
