/** The header of a small table of office phrases. */
export const HEAD = '序号,类别,标题,内容,次数';
/** Its rows. */
export const ROWS = [
  '1,会议,开场,各位领导、同志们：,12',
  '2,会议,结束,谢谢大家。,3',
  '3,公文,通知,特此通知。,20',
].join('\n');
/** The texts of its rows. */
export const TEXTS = ['各位领导、同志们：', '谢谢大家。', '特此通知。'];
