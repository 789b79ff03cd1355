import type { LearntName } from '../sentence/passage';
import { isDay } from '../structure/residue';

/*
 * The office that a document is from stands above the date at its end, or beside the speaker's name below the title. No rule for
 * names tells 县绿化委员会办公室 from any office of a county; its place in the document does.
 */

/** The offices that sign a file's documents or whose speaker is named at its head, each once. */
export function readSignatories(file: string): LearntName[] {
  const lines = file.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const names = new Set([...signedBelow(lines), ...namedAtHead(lines)]);
  return [...names]
    .slice(0, MOST)
    .map((name): LearntName => ({ name, slot: '单位', isWord: false }));
}

/** Each paragraph is searched for all of them. */
const MOST = 20;

/** The most lines between the text and the day. */
const MOST_SIGNED = 4;

function signedBelow(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (!isDay(line)) return [];
    const above = lines.slice(Math.max(0, at - MOST_SIGNED), at).toReversed();
    const end = above.findIndex((one) => one !== '' && !OFFICE.test(one));
    return above.slice(0, end === -1 ? undefined : end).filter((one) => one !== '');
  });
}

/** Lines in which the title, the office and the speaker stand. */
const HEAD = 6;

function namedAtHead(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line !== '')
    .slice(1, HEAD)
    .flatMap((line) => SPEAKER.exec(line)?.[1] ?? []);
}

const NAME =
  '(?!各|全|本|我|有关|大家|同志)[\\u4e00-\\u9fff]{2,20}?(?:局|委员会|办公室|政府|医院|学校|学院|大学|中学|小学|幼儿园|公司|集团|中心|厅|法院|检察院|党委|党组|党总支|党支部|工会|协会|学会|联合会|总队|支队|大队|商会|银行|分行|支行|(?<=[省市县区州镇乡])委)';

const OFFICE = new RegExp(`^${NAME}$`);

/** The office, what its speaker is there, and a name of two to four characters, with or without blanks within. */
const SPEAKER = new RegExp(
  `^[（(]?(${NAME})(?:[\\u4e00-\\u9fff、]{0,12})[\\s\\u3000]+[\\u4e00-\\u9fff](?:[\\s\\u3000]*[\\u4e00-\\u9fff]){1,3}[）)]?$`,
);
