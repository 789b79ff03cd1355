/** What the pages of the suite use of editors that come without types. */
declare module 'codemirror5' {
  interface Position {
    line: number;
    ch: number;
  }
  interface CodeMirror5 {
    getValue(): string;
    setValue(text: string): void;
    clearHistory(): void;
    focus(): void;
    posFromIndex(index: number): Position;
    setSelection(from: Position, to: Position): void;
  }
  export default function CodeMirror(place: HTMLElement, options: object): CodeMirror5;
}

declare module 'medium-editor' {
  export default class MediumEditor {
    constructor(root: HTMLElement, options: object);
    setContent(html: string): void;
  }
}

declare module 'pell' {
  export function init(options: object): { content: HTMLElement };
}

declare module 'quill1' {
  export default class Quill {
    constructor(place: HTMLElement, options: object);
    getText(): string;
    setText(text: string): void;
    focus(): void;
    setSelection(from: number, length: number): void;
    readonly history: { clear(): void };
  }
}

declare module '@toast-ui/editor' {
  export default class Editor {
    constructor(options: object);
    getMarkdown(): string;
    setMarkdown(text: string, movesCaret?: boolean): void;
    setHTML(html: string): void;
    focus(): void;
    /** Line and character in the Markdown mode, a position of the document in the other. */
    setSelection(from: [number, number] | number, to: [number, number] | number): void;
    destroy(): void;
  }
}

declare module 'trumbowyg';

declare module 'overtype/webcomponent';

declare module '@umoteam/editor/style';

declare module '@umoteam/editor' {
  import type { Component } from 'vue';

  export const UmoEditor: Component;
}
