// Every number by which search ranks, with its unit and its reason. They were tuned on labelled queries (`npm run bench:search`;
// bench/search/report.ts names the seeds whose misses may be read). The tests of ranking in `engine/` hold
// what users see of them, and `ranking-weights.test.ts` has for each weight a query whose answer turns when the weight is moved.
//
// Two laws stand above all of them: an entry that holds the query word for word comes first, and a query by sound finds every
// plausible reading. Changing a weight needs no new snapshot version: an index holds none of them.
//
// Typed characters are counted in letters: a letter of pinyin weighs 1. Shares are between 0 and 1. Times are milliseconds.

// ── A typed character ──

/** Letters. A syllable has about three of them, so 承上 and chengshang weigh alike beside a second word. */
export const HAN_WEIGHT = 3;
/** Letters. A digit says more than a letter, of which several make a syllable, and less than one of thousands of characters. */
export const DIGIT_WEIGHT = 2;
/** Readings of a Han character that are looked at: 参 has four, the last of which is rarely meant. */
export const READINGS_OF_HAN = 3;

// ── Splitting letters into syllables: costs, the cheapest split is the likeliest ──

/** Cost. Few, whole syllables are likelier than many (xian is 先 before 西安). */
export const SPLIT_SYLLABLE = 1;
/** Cost of a syllable begun at the very end, which is still being typed: more than a whole one, less than an initial. */
export const SPLIT_UNFINISHED = 1.2;
/** Cost of an initial before the end. Letters that make no syllables fall apart into initials (csqx). */
export const SPLIT_INITIAL = 1.5;
/** Cost of a letter that begins no syllable (i, u, v). */
export const SPLIT_STRAY = 3;
/** Splits kept of each prefix. Of xian, fangan and the like the second is meant now and then, a fourth never was. */
export const SPLITS = 3;

// ── Probes: what one find in the postings says, before it is multiplied by its rarity (IDF) ──

/** A character that was typed: the unit of the probes. */
export const PROBE_CHARACTER = 1;
/** Two neighbouring syllables, letters among them: there is no character to go by, and a pair says more than one. */
export const PROBE_SYLLABLES = 1.2;
/** The sounds of two neighbouring Han characters: these are looked for by themselves, and their sounds only make up for a homophone. */
export const PROBE_SOUND_OF_HAN = 0.4;
/** Share where the last syllable is only begun: it is one of several. */
export const PROBE_UNFINISHED = 0.8;
/** Share of another reading than the likeliest. */
export const PROBE_OTHER_READING = 0.85;
/** Share of what a text is read as only now and then (长 zhang where the dictionary says chang). */
export const PROBE_READ_OTHERWISE = 0.8;
/** Share of a fuzzy sound (z for zh). */
export const PROBE_FUZZY = 0.8;
/** Readings of a syllable's unit that are probed: a Han character is looked for by itself too. */
export const PROBE_READINGS = 2;
/** Share of its characters that a word weighs as a label: the text goes before the label. */
export const PROBE_LABEL = 0.5;
/** All finds of another split weigh at most this multiple of the likeliest split's: rarity must not speak for what was hardly meant. */
export const OTHER_SPLIT_LIMIT = 1.1;

// ── Candidates: how far the postings are read, and which documents are aligned ──

/** Units from which a query is long: fewer postings and candidates are read for it in proportion, since its rare keys alone find it. */
export const LONG_QUERY = 8;
/** Postings read for a query: the rarest keys come first, and frequent ones add little and cost most. */
export const MAX_POSTINGS = 250_000;
/** Postings read at least for a long query. */
export const MAX_POSTINGS_OF_LONG = 60_000;
/** Share of the full score. With less left to be found, a document that was not found yet is left out: it can't catch up. */
export const LATE_SHARE = 0.35;
/** Candidates aligned, unless more hits are wanted. */
export const ALIGNED = 100;
/** Documents above which a library is large, where more of them have the same postings. */
export const LARGE_LIBRARY = 20_000;
/** Candidates aligned in a large library. */
export const ALIGNED_OF_LARGE = 200;
/** Candidates aligned at least for a long query, which has few good ones, and each costs more. */
export const ALIGNED_OF_LONG = 24;
/** Share of the best candidate's postings below which a document is not aligned. */
export const FAR_BEHIND = 0.4;
/** Share of the full score added to the postings of a short text, so that a frequent word in long ones does not crowd it out. */
export const PREFER_SHORT = 0.02;

// ── Alignment, letters: what one typed letter is worth against a syllable, of 1 ──

/** The whole syllable was typed. Less than 1, the worth of the same letter in the text: ppt finds PPT first. */
export const WHOLE_SYLLABLE = 0.95;
/** A syllable begun at the end of the query, which is still being typed. */
export const UNFINISHED_SYLLABLE = 0.9;
/** A syllable begun before the end, by two letters or more. */
export const BEGUN_SYLLABLE = 0.85;
/** The initial alone; zh, ch and sh are initials of two letters. Of probes and of labels too: what a word's initials say of the word. */
export const INITIAL = 0.8;
/** Share of all these where a character of the text is read otherwise than it likeliest is, so that the likely reading comes first. */
export const READ_OTHERWISE = 0.82;
/**
 * The same share of an initial alone, which says least: of seven initials of words one read otherwise costs more than `ANY_ORDER`, and
 * of the two initials of a word (tz for 滩长) still less than `LEAST_SCORE_OF_SHORT` forbids.
 */
export const INITIAL_READ_OTHERWISE = 0.72;
/** A fuzzy sound (zan for zhan), below the initial so that what was typed exactly comes first. */
export const FUZZY_SYLLABLE = 0.78;

// ── Alignment, Han characters: the share of its weight that another character of the same sound is worth ──

/** The likeliest reading: a wrong choice in the input method's list, the usual slip when typing by sound. */
export const HOMOPHONE = 0.82;
/** Share of its weight that a digit is worth for a Han numeral, or the other way: the same number, written otherwise. */
export const NUMERAL = 0.9;
/** Another reading of the typed character. */
export const OTHER_READING = 0.74;
/** A fuzzy sound of the likeliest reading. */
export const FUZZY_HOMOPHONE = 0.66;

// ── Alignment, gaps and slips. Penalties in letters, where a Han character weighs 3 ──

/** Penalty of one unit between two matches: less than a homophone's loss, so that a wrong word does not pass for an added character. */
export const GAP_OF_ONE = 0.5;
/** Penalty of two units between. */
export const GAP_OF_TWO = 0.7;
/** Penalty of three units or more: how many says nothing more, for the characters were picked out. */
export const GAP_OF_MORE = 1.3;
/** Penalty of a gap of any length before a word of the query: the blank said that something may stand there. */
export const GAP_BEFORE_WORD = 0.2;
/** Penalty of two neighbours in the other order, below a gap of two: both are there. */
export const SWAP = 0.6;
/** Penalty, besides the gap's, of a homophone met across a gap: chance more often than not. */
export const SOUND_AFTER_GAP = 1.5;
/**
 * Share of its weight that is left of a Han character where another one stands in its place between two that match, or where it is
 * the first or the last of all: one slip costs about the same wherever it is.
 */
export const ONE_WRONG = 0.35;
/** Share that is left where its two neighbours stand side by side: somewhat less, for the text says nothing of the character. */
export const ONE_ADDED = 0.3;
/** Share of an atom's weight lost besides the weight itself where it is left out and its neighbours are unknown. */
export const DELETION = 0.1;
/** Atoms from which the first or the last may be a slip; in a shorter query it is too much of it. */
export const SLIP_AT_END_FROM = 3;

// ── Alignment, long texts: a stretch above the limit is aligned around its likeliest place only ──

/** Cells, units times atoms: about 0.3 ms. */
export const MAX_CELLS = 30_000;
/** Units of the window at least. */
export const WINDOW_UNITS = 64;
/** Lengths of the query that the window takes: what matches may be scattered. */
export const WINDOW_QUERIES = 3;
/** What a unit with a typed character counts beside one with the sound of one, 1. */
export const WINDOW_CHARACTER = 2;

// ── Subsequence: characters picked out of a text in their order (承联协沟) ──

/** Atoms of the shortest query taken so: two characters are a word. */
export const SUBSEQUENCE_FROM = 3;
/** Atoms of the longest: what is longer was pasted. */
export const SUBSEQUENCE_TO = 8;
/** Score before gaps: that nothing is wrong says more than the sum of the characters, and less than a run of them. */
export const SUBSEQUENCE = 0.95;
/** Units: the longest near gap is that between the first characters of phrases of four or five. */
export const NEAR_UNITS = 4;
/** Score lost by a gap of at most `NEAR_UNITS`. */
export const NEAR_GAP = 0.01;
/** Score lost by a longer gap. */
export const FAR_GAP = 0.06;

// ── Labels ──

/** Share of a label named by its beginning (督查 for 督查落实) or by its whole pinyin. */
export const LABEL_BEGINNING = 0.9;
/** Share of a label named by the beginning of its pinyin. */
export const LABEL_PINYIN_BEGINNING = 0.75;
/** Characters of the shortest word that names a label by less than all of it. */
export const LABEL_NAME_FROM = 2;
/** Worth of a theme as a match, where a user's own tag is worth 1 and the text itself, typed loosely, about .8: hundreds share a theme. */
export const THEME_LABEL = 0.78;
/** Worth of a form or a function, which are wider than themes. */
export const FORM_OR_FUNCTION_LABEL = 0.76;

// ── The score of a match ──

/** Added where every word is there exactly, so that scores say what the tiers (`Tier` in query/literal.ts) decide by themselves. */
export const EXACT_BONUS = 0.1;
/** Share of a match in any order, below the same in the order typed. */
export const ANY_ORDER = 0.97;
/** Words up to which they may stand in any order; more are a pasted text, whose order is known. */
export const MAX_FREE_WORDS = 6;
/** Added where the match is all of its entry, in proportion where it is a part. */
export const LENGTH_PRIOR = 0.04;
/** The highest score of a match, before use and pins. */
export const HIGHEST = 1 + EXACT_BONUS + LENGTH_PRIOR;
/** Score below which nothing is a match. */
export const LEAST_SCORE = 0.5;
/** Units up to which a query is short: of two characters both must be there. */
export const SHORT_QUERY = 2;
/** Score below which nothing is a match of a short query. */
export const LEAST_SCORE_OF_SHORT = 0.685;
/** Share of the postings' full score from which a document that is not aligned counts as a match. */
export const COUNTED_SHARE = 0.55;
/** Score from which a field, or a word within it, is highlighted. */
export const HIGHLIGHTED = 0.4;
/** Share of the better field's score from which the other is highlighted: a few characters of a query in a title are chance. */
export const HIGHLIGHTED_SHARE = 0.75;

// ── Fuse.js, the last scorer ──

/** Share of Fuse.js where it is higher. It may lift what the alignment thinks little of and sinks nothing. */
export const FUSE_SHARE = 0.3;
/** Imperfect and perfect matches that Fuse.js scores; it takes some 20 µs for each. */
export const FUSED = 10;
/** Weight of the text in Fuse.js, where tags weigh 1. */
export const FUSE_TEXT = 3;
/** Fuse.js's threshold (0 exact, 1 anything). */
export const FUSE_THRESHOLD = 0.6;

// ── Grouping near-identical hits ──

/** Characters for each edit allowed; shorter texts must be equal. */
export const CHARACTERS_PER_EDIT = 16;
/** Units beyond which texts must be equal: comparing two takes time by the square of their length. */
export const LONGEST_COMPARED = 1000;
/** Times the limit: among these first hits near-identical ones are grouped, for they rank close together. */
export const GROUPING_WINDOW = 2;

// ── Use, pins and quality: a bounded nudge on top of a score between 0 and 1 ──

/** Milliseconds after which a use counts half: a month, the rhythm of reports. */
export const USAGE_HALF_LIFE = 30 * 24 * 3600 * 1000;
/** Uses at which the boost for use is half of `USAGE_BOOST`. */
export const USES_OF_HALF_BOOST = 3;
/** Added at most for use. */
export const USAGE_BOOST = 0.036;
/** Added for a pin: as much as four uses today. */
export const PIN_BOOST = 0.02;
/** Added for a pack's finest entries: less than a single use. */
export const BEST_BOOST = 0.004;
