import { anyOf } from '../../model/patterns.ts'
import { PART_NAME, readLabels } from '../../numbering/index.ts'

/** A line of a title is at most this long, in characters; longer ones are text. */
export const LONGEST_TITLE_LINE = 60
/** Latin titles are longer in characters for the same length in words. */
const LONGEST_LATIN_TITLE = 110
export const LONGEST_BYLINE = 90

const ADDRESS = anyOf({
  'zh-Hans':
    /^(?:尊敬的|敬爱的)?(?:各位|同志们|代表们|委员们|朋友们|同学们|老师们|女士们|先生们|全体)[^。！？；]{0,40}[：:！!]$/,
  ja: null,
  en: null,
  ko: /^[^.!?]{0,40}(?:여러분|귀하|께)[,:!]?$/,
})

const LATIN_ADDRESS =
  /^(?:Dear|To(?: all| the)?|Ladies|Honou?rable|Distinguished|Members|Colleagues|Friends|Mr\.?|Madam|Excellencies|Fellow)\b(?:[^.!?;]|\b(?:Mrs?|Ms|Mx|Dr|Prof|Cllr|Hon|Rev|St)\.)*[:,]$/i

/** 各县、各部门： whom a notice is sent to (GB/T 9704-2012, 7.3.2). */
const ADDRESSEES = /^各[^，。；：:！？、]{1,10}[、，][^。；：:！？]{0,120}[：:]$/

/** Words to an audience, by what they are: 同志们： 各位代表！ */
export function isAddress(line: string): boolean {
  return (line.length <= 60 && ADDRESS.test(line)) || ADDRESSEES.test(line)
}

/** Dear Parents, and 亲爱的邻居： open a letter, with no title above them. */
export function isGreeting(line: string): boolean {
  return (
    line.length <= 60 &&
    /^(?:Dear\b[^.!?;:]*|(?:尊敬|敬爱|亲爱)的[^，。；：:！？]{1,24})[,:：]$/.test(line)
  )
}

/** 公司各部门： and 各位家长： above a text that has no title. */
export function isAddressed(line: string): boolean {
  return ADDRESSED.test(line) && !isLabelled(line)
}

const ADDRESSED =
  /^(?=[^：:]*(?:各|全体|广大))[\u4e00-\u9fff、，]{2,30}(?:部门|单位|科室|车间|班组|中心|公司|学校|社区|村委会|家长|老师|同学|同事|员工|业主|居民|用户|客户|会员|成员|同志)[：:]$/

/** Short, with a colon at its end and no other mark of a sentence: also whom a notice is sent to. */
export function isSalutation(line: string): boolean {
  const isLatin = !/[\u2e80-\uffef]/.test(line)
  if (isLatin) return line.length <= 60 && LATIN_ADDRESS.test(line)
  if (ADDRESSEE.test(line)) return true
  const isOne = line.length <= 140 && /^[^。！？；：:]+[：:]$/.test(line) && !EMPTY_FIELD.test(line)
  return isOne && !ANNOUNCES.test(line) && !isTurn(line) && !OF_LIST.test(line) && !isLabelled(line)
}

/** 达成如下协议：, 经双方协商，…： and 我自愿加入，并承诺： say what comes, and address nobody. */
const ANNOUNCES =
  /(?:(?:如下|以下|下列)[^，。；]{0,6}|是|为|包括|有|的通知|承诺|声明|保证|倡议)[：:]$|^我[^：:]*，|^(?:根据|按照|依据|为|经|现将|鉴于)[^：:]*，|^(?:建议|案由|理由|事由|问题|原因|措施|意见|结论|要求|正文)[：:]$/

/** 联系人： and 地　点：, with nothing in them yet. */
const EMPTY_FIELD =
  /^(?:联\s*系\s*(?:人|电\s*话|方\s*式|地\s*址)|(?:会\s*议\s*)?(?:时\s*间|日\s*期|地\s*点|主\s*题|议\s*题|名\s*称)|电\s*话|手\s*机|传\s*真|邮\s*箱|地\s*址|姓\s*名|单\s*位|部\s*门|职\s*务|编\s*号|版\s*本|附\s*件|附\s*注|备\s*注|说\s*明|目\s*录|主\s*送|抄\s*[送报]|报\s*送|签\s*[名字发]|(?:经\s*办|负\s*责|审\s*核|主\s*持|记\s*录|填\s*表|申\s*请|报\s*告|汇\s*报)\s*人|参\s*[加会]\s*人\s*员|出\s*席(?:\s*人\s*员)?|列\s*席|担当者?|連絡先|日時|場所|氏名|件名|出席者)\s*[：:]$/

/** 主要优点： names a list, and nobody. */
const OF_LIST =
  /(?:优点|缺点|不足|问题|表现|做法|成绩|成效|特点|原因|内容|流程|材料|条件|事项|标准|步骤|方法|目的)[：:]$/

/** 主持人（市政府新闻办 林芳）： says what follows, and is not spoken to. */
export function isTurn(line: string): boolean {
  return TURN.test(line)
}

const TURN = /^(?:主持人|记者|司会|議長)(?:[（(][^（）()]{2,30}[）)])?\s*[：:]$/

/** 松が浦町長　殿: to whom a Japanese letter goes, below its title. */
const ADDRESSEE = /^[^，。、；：:！？]{2,30}[ \u3000](?:殿|様|御中)$/

const DIGIT = '[0-9０-９〇○零一二三四五六七八九十元]'
const DAY = `(?:\\d{4}년 \\d{1,2}월(?: \\d{1,2}일)?|\\d{4}\\. ?\\d{1,2}\\. ?(?:\\d{1,2}\\.)?|(?:\\d{4}|令和|平成|昭和|中\\S民\\S|${DIGIT}{2,4})\\s*${DIGIT}{0,3}\\s*年\\s*${DIGIT}{1,3}\\s*月(?:\\s*${DIGIT}{1,3}\\s*日)?)`
/** The year in “Circular No. 11 of 2026” belongs to the number. */
const DATE = new RegExp(`${DAY}|(?<!\\bNo\\. \\d{1,5} of )\\b\\d{4}\\b`)
/** （2026年3月12日职工代表大会审议通过）, （令和７年４月１日制定）, （2026年版）, 令和７年４月１日 */
const EDITION = new RegExp(
  `^(?:[（(〔]\\s*${DAY}[^。；（）()〔〕]{0,40}[）)〕]|[（(〔]?\\s*(?:${DAY}\\s*(?:版|版本|改訂|改定|改訂版|現在|修订|제정|개정|시행|의결|현재)?|\\d{4}年(?:度?版|修订版?|修正))\\s*[）)〕]?|[（(〔]\\d{4}年度?[）)〕])$`,
)
/** To: From: Date: above a memorandum. */
const MEMO = /^(?:To|From|Date|Subject|Re|Cc)\s*:/i
/** Tuesday 14 October 2025, 7.30 p.m., the Town Hall: also when and where a meeting was held. */
const LATIN_EDITION =
  /^[_(]?(?:(?:Version|Revision|Draft|Last updated|Effective|Adopted|Revised|As amended|(?:For the )?(?:Financial )?Year end(?:ed|ing))\b.{0,50}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter) \d{4}|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:(?<=\d\s+[a-z]+\s+)|\d{1,2},?\s+)\d{4}(?:, [^;:]{2,60})?)[_)]?$/i

/** （2026年第7次）, （总第三期）: which of its kind a paper is. */
const ISSUE = new RegExp(
  `^[（(〔]\\s*(?:\\d{4}年)?总?第\\s*${DIGIT}{1,4}\\s*[次期号辑回]\\s*[）)〕]$`,
)

/** A line that says when a paper was made, or which of its kind it is, and nothing more. */
export function isEdition(line: string): boolean {
  return EDITION.test(line) || ISSUE.test(line) || LATIN_EDITION.test(line)
}

const NUMBER =
  /^.{1,12}[〔[（(]\d{4}[〕\]）)]\s*第?\s*\d+\s*号$|^[^，。、\s]{1,16}第\s*[\d０-９]{1,12}\s*号(?:の[\d０-９]+)?$/

/** Procedure No. QP-11, Document number: 7 */
const LATIN_NUMBER =
  /^(?:Procedure|Document|Doc|Form|Policy|Circular|Ref(?:erence)?|File|Contract|Tender)\.?\s*(?:No\.?|Number|#|:)\s*\S{1,24}$/i

/** Who wrote it. */
const WRITER =
  /^[^，。、；：:]{2,20}(?:编写组|编委会|课题组|调研组|考察组|调查组|检查组|起草组|编辑部|编制组)$/

/** An office, as it stands below the date of its paper. */
const OFFICE = anyOf({
  'zh-Hans': null,
  // Of Chinese and Japanese papers.
  ja: /^(?:[^，。、；：:（）()\s]|(?<=\S)[ \u3000](?=\S)){2,28}(?:省|庁|局|課|课|室|部|署|厅|院|会|委|办|处|科|站|政府|支部|センター|中心|研究所|大学|学校|学院|公司|会社|銀行|银行|医院|病院|協会|协会|(?:委员|委員|理事)会|(?:部|局|課|所|市|町|村|次|署|庁)長(?:通知|通達|決裁|決定)?|知事|大臣|長官)$|^(?:株式|有限|合同)会社[^，。、；：:（）()\s]{1,20}$/,
  en: null,
  ko: /^(?!.*(?:계획|규정|규칙|지침|보고|안내|공고|회의록)$)[^,.·:()\d]{2,30}(?:위원회|협의회|도서관|[시군구도]청|교육청|학교|협회|센터|재단|공사|공단|연구[원소]|본부|주식회사)$/,
})

export function isOffice(line: string): boolean {
  return OFFICE.test(line) && !isLabelled(line)
}

/** Jane Doe, Principal, Old Mill School: a name and what it is the name of. */
const SPEAKER =
  /^[A-Z][^,;:]{2,40}, (?:(?:Deputy|Vice|Acting|Chief|Executive|Senior|Managing|Assistant|General|Head|City|State) )*(?:Principal|Director|President|Chair(?:man|woman|person)?|Minister|Secretary|Head|Officer|Professor|Manager|Governor|Mayor|Auditor|Commissioner|Superintendent|Inspector|Counsel)\b[^;:]{0,60}$/

/** The number of an official document, as in 国发〔2014〕56号 (GB/T 9704-2012, 7.2.5). */
export function isDocumentNumber(line: string): boolean {
  return NUMBER.test(line)
}

/** The name that an office heads its papers with: …文件 (GB/T 9704-2012, 7.2.4). */
export function isLetterhead(line: string): boolean {
  return /^[^，。、；：:《》“”]{2,40}文件$/.test(line)
}

/** Grounds Maintenance 2026–2029: words in title case with the years that they are about, a line of a title. */
const TITLED_YEAR =
  /^(?!Copyright|Published|Printed|Issued|Edition|Revised)(?:[A-Z][A-Za-z'’&-]*|of|and|the|for|in)(?: (?:[A-Z][A-Za-z'’&-]*|of|and|the|for|in))+ \d{4}(?:[–/-]\d{2,4})?$/

/** Minutes of the Board Meeting held on 12 March 2026: what the paper is, for all its date. */
const OF_MEETING = /^(?:Minutes|Notes|Record|Agenda|Proceedings|Summary) (?:of|for)\b/i

/** One that ends within the line, or with it: …심는다. */
const SENTENCE = /[。！？；].|[가-힣][다요]\.(?=\s|$)/s

export function isByline(line: string): boolean {
  if (OF_MEETING.test(line)) return false
  if (TITLED_YEAR.test(line) && !LATIN_EDITION.test(line)) return false
  if (NUMBER.test(line) || MEMO.test(line) || LATIN_EDITION.test(line)) return true
  if (WRITER.test(line) || SPEAKER.test(line) || LATIN_NUMBER.test(line)) return true
  if (line.length > LONGEST_BYLINE || SENTENCE.test(line)) return false
  const bracketed = /^[（(〔].*[）)〕\]]$/.test(line)
  const dated =
    DATE.test(line) && line.length <= 80 && !isLabelled(line) && !/[。：:]$|[A-Za-z)]\.$/.test(line)
  return bracketed || dated
}

/** Fields of a cover: who wrote it, for whom, of which unit. One alone is enough. */
const OF_COVER = anyOf({
  'zh-Hans':
    /^(?:姓名|学号|班级|专业|学院|院系|作者|指导[教老]师|[记編编]录人|填[报表]人|[报報]告[人者]|汇报人|主讲人|起草人|编制人?|编写人?|审核人?|批准人?|申请人|负责人|联系人|[单單]位|所在部门|部门|项目名称|委托方|承担单位|主办单位|编号|版本)[：:]\s*\S/,
  ja: /^(?:記録者?|作成者|担当者?|開発者|提出者)[：:]\s*\S/,
  en: /^(?:author|prepared (?:by|for)|submitted (?:by|to)|department|version)[：:]\s*\S/i,
  ko: /^(?:작성자|작성일|담당자?|담당 부서|소속|이름|성명|발표자|제출자|문서 번호)\s?:\s*\S/,
})

/** 记录人：甲组 below a title. */
export function isCoverField(line: string): boolean {
  return (
    line.length <= LONGEST_BYLINE &&
    OF_COVER.test(line.replace(/(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])/g, ''))
  )
}

/** A unit that heads a cover: 临江市读书促进会, 长河镇人民政府. */
const UNIT = anyOf({
  'zh-Hans':
    /^[^，。、；：:（）()《》“”\s\d]{3,28}(?:会|公司|集团|学校|大学|学院|中学|小学|医院|政府|党委|支部|中心|研究所|图书馆|局|厅|院|处)$/,
  ja: null,
  en: null,
  ko: /^[^,.·:()\d]{2,30}(?:위원회|협의회|도서관|[시군구도]청|교육청|학교|협회|센터|재단|공사|공단|연구[원소]|본부|주식회사)$/,
})

export function isUnit(line: string): boolean {
  return UNIT.test(line) && !isLabelled(line) && !NAMES_OWN.test(line)
}

/** 云山县第二小学　校长　郑明: who speaks, of which unit and by what office, with spaces between them. */
export function isSpeaker(line: string): boolean {
  const words = line.split(/[\s\u3000]+/)
  const name = words.slice(1).join('')
  const isNamed = /^[\u4e00-\u9fff·]+$/.test(name) && (words.at(-1) ?? '').length <= 4
  const isTold =
    UNIT.test(words[0] ?? '') ||
    TEAM.test(words[0] ?? '') ||
    (words.length > 1 && POST.test(words.slice(0, -1).join('')))
  return line.length <= 40 && isNamed && isTold && name.length <= 14
}

/** 街道综合执法大队　刘洋: also what is too small to head a cover. */
const TEAM =
  /^[^，。、；：:（）()《》“”\s\d]{2,20}(?:[大中支分]队|社区|街道|[小中大]学|学[校院]|医院|公司|幼儿园|[所站科室组队办部村镇乡])$/

const POST =
  /(?:总理|主席|[省市县区镇乡校院局部厅处科站所队班组社]长|书记|主任|经理|教师|老师|主管|委员|代表)$/

/** …大会, …座谈会 are held, no units. */
const NAMES_OWN = /(?:大会|座谈会|研讨会|报告会|读书会|交流会|总结会|班会|晚会|运动会|发布会)$/

/** 关于…, 2025年工作总结 and 工资支付办法 need the unit above them to say whose they are. */
export function needsUnit(line: string): boolean {
  return /^(?:关于|印发|转发|举办|开展)/.test(line) || BARE.test(line) || !SAYS_WHOSE.test(line)
}

const BARE =
  /^(?:\d{2,4}年?(?:度|上半年|下半年)?|年度)?[\u4e00-\u9fff]{0,2}(?:总结|计划|报告|方案|要点|安排|办法|规定|制度|章程|细则|通知|规则|手册|纪要|预案|文件)$/

/** A title that names a place, a body or an occasion says whose it is. */
const SAYS_WHOSE =
  /[省市县區区镇鎮乡鄉村州国國院校部委局厅廳]|公司|集[团團]|大学|中心|社[区區]|政府|中央|人大|[会會](?:[议議])?上|[讲講][话話]|工作[报報]告/

/** Harbour Rowing Club, Inc.: the full stop is part of what a body is called. */
const OF_BODY = /\S,? (?:Inc|Ltd|Co|Corp|Bros|L\.?L\.?C|P\.?L\.?C|U\.S|U\.K)\.$/i

export function isTitleLine(line: string): boolean {
  if (isCoverField(line)) return false
  const longest = /[\u2e80-\uffef]/.test(line) ? LONGEST_TITLE_LINE : LONGEST_LATIN_TITLE
  const isOver = /[。；！!;:：，,.]$/.test(line) && !OF_BODY.test(line)
  if (line.length > longest || isOver || isLabelled(line)) return false
  if (/^WHEREAS\b|^(?:(?:by and )?between|among|and)$/i.test(line)) return false
  // （目的） is the caption of an article, 引言 a section.
  return !/^[（(〔【].*[）)〕】]$/.test(line) && !PART_NAME.test(line.replace(/\s+/g, ''))
}

/** —— and what the title is about, or that between two wave dashes: ～…～ */
export function isSubtitle(line: string): boolean {
  return line.length <= 80 && /^(?:[—―－–-]{1,2}\s*\S|([～〜~]).+\1$)/.test(line)
}

/** Begins with what numbers a section, perhaps in brackets; a title never does. */
export function isLabelled(line: string): boolean {
  const [label] = readLabels(line.replace(/^[【［[*_\s]+/, ''))
  // 2026 government report: a bare number before a word is no label here.
  return label !== undefined && label.rule.style !== 'arabic-space' && !label.rule.isDoubtful
}
