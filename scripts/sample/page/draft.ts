/** One paragraph of the sample document. */
export interface DraftParagraph {
  style: 'title' | 'subtitle' | 'heading' | 'text';
  text: string;
}

/** Stands in the draft where the caret is to be when the page opens. */
export const CARET = '‸';

/** The sample document: a short speech with a gap in the sentence after the first heading. */
export const DRAFT: readonly DraftParagraph[] = [
  { style: 'title', text: '在全市办公室工作会议上的讲话' },
  { style: 'subtitle', text: '（讨论稿）' },
  { style: 'text', text: '同志们：' },
  {
    style: 'text',
    text: '今天把大家请来，是想一起回头看看上半年的路，再商量商量下半年的事。刚才四个单位作了发言，有做法，有体会，也有不回避问题的坦率，听了很受启发。借这个机会，我讲两点意见。',
  },
  { style: 'heading', text: '一、看清自己站在哪里' },
  {
    style: 'text',
    text: `办公室${CARET}，一份文稿、一场会务、一通电话，都连着全局。越是这样的位置，越容不得差不多、过得去。材料晚送十分钟，会场就要多等十分钟；数字错了一个，决策就可能偏了一寸。`,
  },
  { style: 'heading', text: '二、想清下半年干什么' },
  {
    style: 'text',
    text: '年初定下的事，还有六件没有落地。要一件一件过堂，说清卡在哪里、谁来解、哪天解开，不能用会议落实会议。',
  },
  {
    style: 'text',
    text: '年轻同志要多到现场去。写“群众满意”四个字之前，先去听一听群众是怎么说的。',
  },
];
