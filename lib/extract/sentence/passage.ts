import type { Sentence } from './clauses';

/** The short form of a place's or a firm's name, or a name that the file has in a list. */
export interface LearntName {
  name: string;
  slot: '地区' | '单位' | '姓名';
  /** The dictionary has it as a word, so that it may be one here as well. */
  isWord: boolean;
}

/** A paragraph as the finders see it. */
export interface Passage {
  text: string;
  /** The sentences of `text`; overlong ones, which nobody could take over, are left out. */
  sentences: readonly Sentence[];
  /** Where `text` names a place, a firm, a person, a day or a figure. */
  named: ReadonlyArray<{ start: number; end: number }>;
  heading: readonly string[];
  /** Where in its speech the paragraph stands, from 0 to 1. */
  place: number;
  /** Short names of places and firms that the file has shown. */
  learnt: readonly LearntName[];
  /** The document is a host's words (主持词). */
  isHosting?: boolean;
  /** The document reports what was done (述职, 总结). */
  isReport?: boolean;
  /** The document pledges what its speaker will do (表态发言, 竞聘). */
  isPledge?: boolean;
  /** The paragraph is of rules: an article, or an item below one. */
  isRule?: boolean;
  /** Something in the paragraph, or the heading above it, demands something. */
  isAmongDemands?: boolean;
  /** What the speech is most about (办公室工作), and the office it speaks to (办公室). */
  topics: readonly string[];
}
