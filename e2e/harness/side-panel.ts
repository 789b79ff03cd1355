import { writeFile } from 'node:fs/promises';
import { AXE_SOURCE, RUN_AXE, type AxeFault } from './axe';
import { callExpression, type Json, type PageCode } from './call-expression';
import type { ChildSession } from './child-session';
import { closePanel } from './close-panel';
import { commitComposition, pressKey, setComposition, typeText, type Modifier } from './keyboard';
import { waitFor, type Truthy } from './wait-for';

export interface Size {
  width: number;
  height: number;
  /** Device pixels for each CSS pixel; default 1. */
  deviceScaleFactor?: number;
}

const DRAG_STEPS = 8;

interface Point {
  x: number;
  y: number;
}

/** Runs in the panel: the middle of an element, scrolled into view; null where it is not there, not visible, or moves. */
async function stillMiddleOf(find: () => Element | null): Promise<Point | null> {
  find()?.scrollIntoView({ block: 'nearest' });
  const before = find()?.getBoundingClientRect();
  // What was drawn just now is in its place in the next frame.
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  const box = find()?.getBoundingClientRect();
  if (!box || box.width === 0 || box.x !== before?.x || box.y !== before.y) return null;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drives an extension's page that Playwright can't: the side panel, through its DevTools session. */
export class SidePanel {
  readonly session: ChildSession;
  readonly #faults: string[] = [];

  constructor(session: ChildSession) {
    this.session = session;
    session.on('Runtime.exceptionThrown', (params) => {
      const { exceptionDetails } = params as {
        exceptionDetails: { text: string; exception?: { description?: string } };
      };
      this.#faults.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
  }

  /** The panel is closed. */
  get closed(): boolean {
    return this.session.gone;
  }

  /** Errors that nothing in the panel caught, so far. */
  get uncaughtErrors(): readonly string[] {
    return this.#faults;
  }

  /** Evaluates an expression, or calls a self-contained function with JSON arguments, in the panel; awaits promises. */
  async evaluate<T, A extends readonly Json[] = []>(code: PageCode<A, T>, ...args: A): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: callExpression(code, args),
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  }

  /** Waits until the code's value is truthy and returns it. */
  async waitFor<T, A extends readonly Json[] = []>(
    code: PageCode<A, T>,
    ...args: A
  ): Promise<Truthy<T>> {
    return waitFor(`the panel: ${code.toString()}`, () => this.evaluate(code, ...args));
  }

  async press(key: string, ...modifiers: Modifier[]): Promise<void> {
    await pressKey(this.session, key, modifiers);
  }

  /** Types into the focused field. */
  async type(text: string): Promise<void> {
    await typeText(this.session, text);
  }

  /** Enters text at once, as an input method or a paste does. */
  async insertText(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** Shows text as an uncommitted composition of an input method. */
  async compose(text: string): Promise<void> {
    await setComposition(this.session, text);
  }

  /** Commits the composition as `text` with the Enter key. */
  async commitComposition(text: string): Promise<void> {
    await commitComposition(this.session, text);
  }

  /** Clicks the middle of the first element that matches, which must be visible, once it stands still as it does for a person. */
  async click(selector: string): Promise<void> {
    await this.#clickAt(await this.#middleOf(selector));
  }

  /** Drags the middle of the first element that matches to the middle of another, in steps as a hand does. */
  async drag(from: string, to: string): Promise<void> {
    const [start, end] = [await this.#middleOf(from), await this.#middleOf(to)];
    const send = (type: string, point: { x: number; y: number }, buttons: number) =>
      this.session.send('Input.dispatchMouseEvent', {
        type: type as 'mouseMoved',
        ...point,
        button: 'left',
        buttons,
        clickCount: 1,
      });
    await send('mouseMoved', start, 0);
    await send('mousePressed', start, 1);
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      const part = step / DRAG_STEPS;
      const x = start.x + (end.x - start.x) * part;
      await send('mouseMoved', { x, y: start.y + (end.y - start.y) * part }, 1);
      // What is dragged over is measured once a frame.
      await this.evaluate(
        () =>
          new Promise<number>((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
    await send('mouseReleased', end, 0);
  }

  /** Clicks the one visible control with that role and accessible name, as assistive technology would find it, once it stands still. */
  async clickRole(role: string, name: string): Promise<void> {
    const point = await waitFor(`${role} “${name}”`, async () => {
      const [objectId] = await this.#findByRole(role, name);
      if (objectId === undefined) return null;
      const { result } = await this.session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () { return (${stillMiddleOf.toString()})(() => this); }`,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as Point | null;
    });
    await this.#clickAt(point);
  }

  /** How many elements have that role (and accessible name) in the accessibility tree. */
  async countRole(role: string, name?: string): Promise<number> {
    return (await this.#findByRole(role, name)).length;
  }

  async setSize({ width, height, deviceScaleFactor = 1 }: Size): Promise<void> {
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
  }

  /** Colours that the user forces on every page. */
  async setForcedColors(): Promise<void> {
    await this.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await this.waitFor(`matchMedia('(forced-colors: active)').matches`);
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    await this.waitFor(
      (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
      scheme,
    );
  }

  /** A PNG of the panel, written to `path` when one is given. */
  async screenshot(options: { path?: string } & Partial<Size> = {}): Promise<Buffer> {
    const { path, width, height, ...rest } = options;
    if (width !== undefined && height !== undefined) await this.setSize({ width, height, ...rest });
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    if (path !== undefined) await writeFile(path, png);
    return png;
  }

  /** What axe-core finds in the panel as it stands, once its animations have ended. */
  async axe(): Promise<AxeFault[]> {
    await this.evaluate(AXE_SOURCE);
    return this.evaluate<AxeFault[]>(RUN_AXE);
  }

  /** Waits until the panel has closed itself. */
  async waitUntilClosed(): Promise<void> {
    await waitFor('the panel to close', () => this.closed);
  }

  async close(): Promise<void> {
    await closePanel(this);
  }

  async #findByRole(role: string, name?: string): Promise<string[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: 0 });
    const { nodes } = await this.session.send('Accessibility.queryAXTree', {
      nodeId: root.nodeId,
      role,
      ...(name === undefined ? {} : { accessibleName: name }),
    });
    const objects = nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map(async (node) => {
        const { object } = await this.session.send('DOM.resolveNode', {
          backendNodeId: node.backendDOMNodeId ?? 0,
        });
        return object.objectId ?? [];
      });
    return (await Promise.all(objects)).flat();
  }

  async #middleOf(selector: string): Promise<Point> {
    const find = `() => document.querySelector(${JSON.stringify(selector)})`;
    return this.waitFor<Point | null>(`(${stillMiddleOf.toString()})(${find})`);
  }

  async #clickAt(point: Point): Promise<void> {
    const event = { ...point, button: 'left', clickCount: 1 } as const;
    await this.session.send('Input.dispatchMouseEvent', { ...point, type: 'mouseMoved' });
    await this.session.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
    await this.session.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
  }
}
