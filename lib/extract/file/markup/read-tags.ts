import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An element's attributes by name; the first counts where one stands twice. */
export type Attributes = Readonly<Record<string, string>>;

/** What markup holds, in its order; every `open` has its `close`. */
export interface MarkupListener {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Tags as they are written, none of them paired. */
export interface TagListener {
  /** `closes` is set for `<br/>`. */
  open(name: string, attributes: Attributes, closes: boolean): void;
  text(text: string): void;
  close(name: string): void;
}

/*
 * htmlparser2's Parser keeps the open elements in an array whose first place is the innermost one, so that each tag costs as much as
 * it is deep: 200,000 nested <div>s take minutes. Its tokenizer alone is linear.
 */

/** Reads markup tag by tag with entities decoded; the time is linear in its length. */
export function readTags(markup: string, kind: 'html' | 'xml', listener: TagListener): void {
  const options = { xmlMode: kind === 'xml', decodeEntities: true };
  const tokenizer = new Tokenizer(options, new TagEvents(markup, kind === 'html', listener));
  tokenizer.write(markup);
  tokenizer.end();
}

class TagEvents implements TokenizerCallbacks {
  private name = '';
  private attributes: Record<string, string> = {};
  private attribute = '';
  private value = '';

  constructor(
    private readonly source: string,
    private readonly isHtml: boolean,
    private readonly listener: TagListener,
  ) {}

  ontext(start: number, end: number): void {
    this.listener.text(this.source.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.listener.text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (!this.isHtml) this.listener.text(this.source.slice(start, end - endOffset));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.attributes = Object.create(null) as Record<string, string>;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.nameAt(start, end);
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    this.attributes[this.attribute] ??= this.value;
  }

  onopentagend(): void {
    this.listener.open(this.name, this.attributes, false);
  }

  onselfclosingtag(): void {
    this.listener.open(this.name, this.attributes, true);
  }

  onclosetag(start: number, end: number): void {
    this.listener.close(this.nameAt(start, end));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private nameAt(start: number, end: number): string {
    const name = this.source.slice(start, end);
    return this.isHtml ? name.toLowerCase() : name;
  }
}
