import { isIdiom } from './idioms';
import { isNounList } from './noun-list';
import { ALIKE, parallelism } from './parallelism';
import type { Piece, Proposal } from './proposal';

/*
 * A series is a run of neighbours of one build. Of four characters: 提前介入，做好预案，周密安排. The first may have words before its
 * four (大力提倡严谨细致), the last words behind (雷厉风行的工作作风); 真正做到 may stand between. Of any length: neighbours that share
 * their words at head, tail or place (耐得住寂寞、顶得住诱惑); here too the first may have more in front (把工作做活、做准、做主动) and
 * the last more behind.
 */

/** Runs of four-character members among pieces. */
export function findFourSeries(pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  let run: Four[] = [];
  const close = (): void => {
    if (run.length >= 2 && !isNounList(run.map(({ words }) => words))) found.push(describeRun(run));
    run = [];
  };
  pieces.forEach((piece, at) => {
    if (/[；：]/.test(piece.before)) close();
    const four = piece.damaged ? undefined : readFour(piece, run.length === 0);
    if (!four) {
      const tail = run.length > 0 && !piece.damaged ? readTail(piece) : undefined;
      if (tail) run.push(tail);
      close();
      // What ends no run may begin the next.
      const opening = piece.damaged || tail ? undefined : readHead(piece, pieces[at + 1]);
      if (opening) run = [opening];
      return;
    }
    run.push(four);
  });
  close();
  return found;
}

interface Four {
  start: number;
  end: number;
  words: string;
}

const INNER_LEAD =
  /^(?:真正|切实|努力|确保|始终|坚持|必须|要|并|能够|自觉|就是)*(?:做到|实现|保持|要)?(?=[\u4e00-\u9fff]{4}$)/;

function readFour(piece: Piece, isFirst: boolean): Four | undefined {
  const text = piece.text;
  if (/^[\u4e00-\u9fff]{4}$/.test(text)) return { start: piece.start, end: piece.end, words: text };
  const lead = INNER_LEAD.exec(text)?.[0].length ?? 0;
  if (lead === 0 || text.length - lead !== 4) return undefined;
  return { start: isFirst ? piece.end - 4 : piece.start, end: piece.end, words: text.slice(-4) };
}

/** A first member with words before it: an idiom, or four characters behind a word that takes an object. */
function readHead(piece: Piece, next: Piece | undefined): Four | undefined {
  const words = piece.text.slice(-4);
  if (!next || next.damaged || piece.text.length < 5 || !/^[\u4e00-\u9fff]{4}$/.test(words))
    return undefined;
  const before = piece.text.slice(0, -4);
  const isAlone = /^[\u4e00-\u9fff]{4}(?![\u4e00-\u9fff])/.test(next.text);
  // 是上情下达、下情上达的重要渠道: both idioms, whatever goes on behind.
  const follows = isAlone || (isIdiom(words) && isIdiom(next.text.slice(0, 4)));
  if (before.endsWith('要') && /^[求素点]/.test(words)) return undefined;
  // 有所为|有所不为, 能上能下|能进能出: what is said twice over is one.
  if (before.slice(-4, -2).includes(words.charAt(0))) return undefined;
  if (!follows || !(isIdiom(words) || OPENS.test(before))) return undefined;
  return { start: piece.end - 4, end: piece.end, words };
}

const OPENS =
  /(?:[要是到持的地得们以把使并即为成倡扬化高行]|做到|坚持|围绕|确保|提倡|发扬|增强|始终|保持|能够|必须|一支|一定要)$/;

function readTail(piece: Piece): Four | undefined {
  const words = piece.text.slice(0, 4);
  if (!/^[\u4e00-\u9fff]{4}$/.test(words)) return undefined;
  if (isIdiom(words)) return { start: piece.start, end: piece.start + 4, words };
  if (piece.before !== '、' || /^[使把让在对为甘抓]/.test(words)) return undefined;
  if (!/^(?:的[\u4e00-\u9fff]{1,6}$|等|之)/.test(piece.text.slice(4))) return undefined;
  return { start: piece.start, end: piece.start + 4, words };
}

function describeRun(run: readonly Four[]): Proposal {
  const idioms = run.filter(({ words }) => isIdiom(words)).length;
  const merit = run.length >= 4 ? 2.6 : run.length === 3 ? 2 : 1.2;
  const [first, last] = [run[0], run.at(-1)];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    merit: Math.min(3, merit + 0.2 * idioms),
    reason: 'four-character-series',
  };
}

/** Runs of three or more clauses of three characters each (想新法，出实招，动真格; 门常开、人常在、话好说). */
export function findThreeSeries(pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  let run: Piece[] = [];
  for (const piece of [...pieces, undefined]) {
    const isMember = piece && !piece.damaged && OF_THREE.test(piece.text);
    if (isMember && !/[；：]/.test(piece.before)) {
      run.push(piece);
      continue;
    }
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= 3)
      found.push({ start: first.start, end: last.end, merit: 2, reason: 'parallel-series' });
    run = isMember ? [piece] : [];
  }
  return found;
}

/** A verb with its object, or a noun with what it always or easily is. */
const OF_THREE =
  /^[\u4e00-\u9fff][常好][\u4e00-\u9fff]$|^[讲顾守想出动用敢善勇知懂爱严抓强促谋办鼓求转补立扬树察访解破保防控惠聚凝尽履担受耐经抗扛打攻拔固练学践转改创争带领亮晒比赶超献尚崇倡明正肃惩反除去戒拒远近亲问听说写看走沉扑俯吃压提扩降减增优惜敬畏存养修铸筑夯][\u4e00-\u9fff]{2}$/;

/** Runs of neighbours that are built alike. */
export function findParallels(pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  let from = 0;
  let strength = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    const alike =
      before && piece && !before.damaged && !piece.damaged && piece.before !== '：'
        ? alikeness(before.text, piece.text, at - 1 === from, () => isLast(pieces, at))
        : 0;
    if (alike > ALIKE) {
      strength += alike;
      continue;
    }
    const count = at - from;
    if (count >= 2) found.push(describeRow(pieces.slice(from, at), strength / (count - 1)));
    from = at;
    strength = 0;
  }
  return found;
}

function isLast(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  return !piece || !next || parallelism(piece.text, next.text) <= ALIKE;
}

function alikeness(a: string, b: string, isFirst: boolean, isLast: () => boolean): number {
  const plain = parallelism(a, b);
  if (plain > ALIKE) return plain;
  // The first member with more in front: its own head begins where the second's does.
  const head = isFirst && hasMoreInFront(a, b) ? headOfFirst(a, b) : 0;
  const cutHead = head > 0 ? parallelism(a.slice(head), b) : 0;
  const cutTail = b.length > a.length && isLast() ? parallelism(a, b.slice(0, a.length)) : 0;
  const best = Math.max(cutHead, cutTail);
  // A cut may find one like character anywhere: more is asked of it.
  return cutHead > ALIKE || best >= 0.8 ? Math.max(ALIKE + 0.01, best - 0.1) : 0;
}

/** The first member is longer, or begins a character or two before the word that the second begins with (能把…, 做到工作…). */
function hasMoreInFront(a: string, b: string): boolean {
  return a.length > b.length || a.slice(1, 3).includes(b.charAt(0));
}

/** Members that end alike in such a word are a list of things and no series. */
const THINGS =
  /(?:问题|情况|工作|建设|方面|任务|信息|人员|报告|制度|部门|单位|会议|文件|材料|项目|事件|精神|要求)$/;

/** Where in the first member the part begins that the second is built like, or 0. */
function headOfFirst(a: string, b: string): number {
  const word = a.lastIndexOf(b.slice(0, 2));
  const same = word > 0 ? word : a.lastIndexOf(b.charAt(0));
  const least = word > 0 || same <= 2 ? ALIKE : 0.8;
  if (same > 0 && parallelism(a.slice(same), b) > least) return same;
  const even = a.length - b.length;
  return parallelism(a.slice(even), b) >= 0.8 ? even : 0;
}

function describeRow(row: readonly Piece[], strength: number): Proposal {
  const [first, last] = [row[0], row.at(-1)];
  const length = row.reduce((sum, { text }) => sum + text.length, 0);
  const isTiny = length / row.length < 3;
  const isList =
    row.every(({ text }) => text.endsWith(first?.text.slice(-2) ?? '')) &&
    THINGS.test(first?.text ?? '');
  const merit =
    (row.length >= 3 ? 2 : 1.2) + strength - 0.75 - (isTiny ? 0.4 : 0) - (isList ? 0.9 : 0);
  const [a, b] = [first?.text ?? '', row[1]?.text ?? ''];
  const head = parallelism(a, b) > ALIKE || !hasMoreInFront(a, b) ? 0 : headOfFirst(a, b);
  // 作风是…的保障，是…的标尺: what the others begin with is the first's as well.
  const cut = head > 0 && a.charAt(head - 1) === b.charAt(0) ? head - 1 : head;
  const others = row.slice(1, -1).reduce((most, { text }) => Math.max(most, text.length), 0);
  const goesOn = (last?.text.length ?? 0) > Math.max(others, a.length - cut) + 2;
  // 以更高的标准、更实的作风|抓好工作: the preposition belongs to the verb behind the row.
  const lead = goesOn && /[以把将用让使]/.test(a.charAt(cut - 1)) ? cut - 1 : cut;
  return {
    // …人员要想领导所想，急领导所急: what stands before 要 is no part of the row.
    start: (first?.start ?? 0) + (OPENS.test(a.slice(0, cut)) ? lead : 0),
    end: last?.end ?? 0,
    merit: Math.min(3, merit),
    reason: row.length >= 3 ? 'parallel-series' : 'antithesis',
  };
}

/** Members that begin with the same word although other pieces stand between (是承上启下，…的桥梁、是…的纽带，是…的中枢). */
export function findAnaphora(pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  let at = 0;
  while (at < pieces.length) {
    const row = anaphoraFrom(pieces, at);
    const last = row.at(-1);
    const first = pieces[at];
    if (first && last !== undefined && row.length >= 3 && last - at >= row.length) {
      const end = pieces[Math.min(last + 1, pieces.length - 1)]?.end ?? first.end;
      found.push({ start: first.start, end, merit: 1.8, reason: 'parallel-series' });
      at = last + 1;
    } else {
      at += 1;
    }
  }
  return found;
}

const ANAPHORA =
  /^(?:是|把|以|在|使|让|为|最|不|就|讲|[敢善勤甘乐]于|没有|一定要|决不|绝不|始终|凡是?|有的|越|从|既要?|又要?|影响到?|正确|努力|进一步|不断|通过)/;

function anaphoraFrom(pieces: readonly Piece[], from: number): number[] {
  const word = ANAPHORA.exec(pieces[from]?.text ?? '')?.[0];
  if (!word || pieces[from]?.damaged) return [];
  const row = [from];
  for (let at = from + 1; at < pieces.length && at - (row.at(-1) ?? from) <= 2; at += 1) {
    if (pieces[at]?.damaged) break;
    if (pieces[at]?.text.startsWith(word)) row.push(at);
  }
  return row;
}
