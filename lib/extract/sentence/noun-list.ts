/*
 * 电子信息、生物医药 and 人大代表、政协委员 are lists of things, whatever their length: nobody takes them over as a series of four characters.
 * A thing is recognised by its last word. What could be an act as well (服务, 建设, 管理 …) is not among them.
 */
const THING =
  /(?:信息|医药|装备|材料|能源|产业|行业|企业|工业|农业|服务业|代表|委员|学者|专家|教授|同胞|侨胞|友人|人士|干部|职工|群众|党员|团员|教师|医生|人员|部门|机关|团体|组织|单位|社区|街道|乡镇|园区|基地|平台|中心|产业园|项目|工程|设施|设备|道德|公德|美德|品德|清单|台账|科技|技术|金融|商贸|物流|交通|水利|电力|卫生|体育|旅游|汽车|食品|软件|芯片|资源|制度|机制|体系|规划|条例|办法|细则|文件|会议|导向|领域|市场|城市|农村|学校|医院|银行|公司|集团|书记|主任|局长|镇长)$/;

/** Whether most of the members of a series are things, so that it is a list of them. */
export function isNounList(members: readonly string[]): boolean {
  const things = members.filter((member) => THING.test(member.replace(/[”“]/g, '')));
  return members.length >= 2 && things.length * 3 >= members.length * 2;
}

/** Whether a clause says no more than a verb and the things that it is done to (听取人大代表、政协委员、专家学者意见). */
export function isVerbWithList(clause: string): boolean {
  if (!clause.includes('、') || /[，；：]/.test(clause)) return false;
  const members = clause.split('、');
  if (members.length < 3) return false;
  const last = members.at(-1) ?? '';
  return isNounList([...members.slice(0, -1), last.replace(/等.*$/, '')]);
}
