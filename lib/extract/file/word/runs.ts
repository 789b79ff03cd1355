import { isOn } from './on-off';
import type { Styles } from './read-styles';

/** A run's properties that decide whether and how its text is seen. */
interface Run {
  isHidden: boolean;
  isRaised: boolean;
  /** What the run itself says of `w:vanish`. */
  vanish?: boolean;
  style?: string;
}

/** The runs that are open: one within another in ruby, and where a text box is anchored in a run. */
export class Runs {
  private readonly open: Run[] = [];

  constructor(private readonly styles: Styles) {}

  /** Opens a run in a paragraph of this style; in a hidden one it is hidden as well. */
  push(paragraphStyle: string | undefined): void {
    const isHidden = this.open.length > 0 && this.isHidden(paragraphStyle);
    this.open.push({ isHidden, isRaised: false });
  }

  pop(): void {
    this.open.pop();
  }

  get isRaised(): boolean {
    return this.open.at(-1)?.isRaised === true;
  }

  /**
   * Whether the text of the innermost run is not seen. `w:vanish` (17.3.2.41) is a toggle: set in the style of the paragraph and in that of
   * the run, it is off.
   */
  isHidden(paragraphStyle: string | undefined): boolean {
    const run = this.open.at(-1);
    if (run?.isHidden) return true;
    if (run?.vanish !== undefined) return run.vanish;
    const inParagraph = this.styles.find(paragraphStyle).isHidden === true;
    const inRun = run?.style !== undefined && this.styles.find(run.style).isHidden === true;
    return inParagraph !== inRun;
  }

  /** Reads a property of the innermost run. */
  readProperty(name: string, value: string | undefined): void {
    const run = this.open.at(-1);
    if (!run) return;
    if (name === 'w:vanish') run.vanish = isOn(value);
    else if (name === 'w:rStyle' && value !== undefined) run.style = value;
    else if (name === 'w:vertAlign') run.isRaised = value === 'superscript';
    else if ((name === 'w:strike' || name === 'w:dstrike') && isOn(value)) run.isHidden = true;
    // Type of one point can't be read: it is there for a machine.
    else if (name === 'w:sz' && Number(value) <= 2) run.isHidden = true;
  }
}
