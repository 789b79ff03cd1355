/** For each drawing that stands in several forms (mc:AlternateContent), whether one has given text: the first that has is taken. */
export class Alternatives {
  private readonly open: Array<{ isDone: boolean; added: number }> = [];

  push(): void {
    this.open.push({ isDone: false, added: 0 });
  }

  pop(): void {
    this.open.pop();
  }

  /** Opens a form; false when it has to be passed over. `added` counts the characters taken so far. */
  openForm(added: number): boolean {
    const last = this.open.at(-1);
    if (!last) return true;
    last.added = added;
    return !last.isDone;
  }

  closeForm(added: number): void {
    const last = this.open.at(-1);
    if (last) last.isDone ||= added > last.added;
  }
}
