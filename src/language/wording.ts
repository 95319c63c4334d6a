import { isAdverbial, LONGEST_JUDGED } from './adverbial.ts'
import { isJapanese } from './clauses.ts'
import { isConditionOpen } from './conditions.ts'
import { isNominal, isNounPhrase } from './grammar.ts'
import { isClosedLatin } from './latin.ts'
import { isHan, measure } from './length.ts'

// How a sentence of Chinese holds together: which of its clauses say something by themselves. By function
// words alone; no list knows the words of one document.

/** Tie a sentence to the one before or address the audience, and say nothing themselves. */
const CONNECTIVE =
  /^(?:总之|因此|所以|同时|此外|另外|其中|比如|例如|比方说|如|可见|由此|为此|对此|即|首先|其次|再次|最后|换句话说|一句话|反之|然而|但是|但|而且|并且|从而|那么|当然|大而言之|(?:还?要|应当?|也要)看到|(?:在?这里)?我?们?[还也再但]*(?:特别|着重)?(?:需要|应当|必须|要|想)?(?:特别|着重|再次?|再一次)*(?:说明|指出|强调|提醒|告诉(?:大家|人民|同志们)?|讲)(?:的是|一下|一点|一句|几句)?|谢谢(?:大家|各位)?|总的(?:来)?[看说]|事实上|实际上|(?:同志|朋友|女士|先生|同学)们|各位(?:代表|委员|同志|来宾|朋友)|我们?(?:认为|希望|相信|深信|坚信|感到|觉得|想|看|说|知道))$/

/** Whoever acts, without what is done: 我代表市委 全市组织、宣传部门 */
const ACTOR =
  /^(?:我谨?代表.*|[^要应须把将被使让靠给为做抓讲]*(?:部门|单位|同志们?|干部|[^或]者|我们|大家|各地|政府|党委|机关|企业|委员会|人员|职工|农民|群众|学生|教师|公民|[^当]事人))$/

/** 我们做实际工作的同志特别是各级领导干部: the same with those among them. */
const ACTORS =
  /(?:特别是|尤其是)[^，是有要应须]{0,14}(?:同志|干部|人员|部门|单位|机关|党员|群众|者)$/

/** Whoever says or shows what comes next. */
const SPEAKS =
  /(?:指出|强调|提出|认为|要求|表示|表明|证明|显示|规定|(?<!说)说过?|讲过?|(?:一句|几句|句)话|一笔账|个比方|认识到|看到|懂得|明白|知道|记住|告诉.{0,4})$/

/** 县财政再紧: however that is, something else holds. 各单位怎么落实: the answer comes next. */
const OPEN_TOPIC =
  /^(?:.{0,12}再[紧难苦忙累大多远高小少穷好重]|(?!.*(?:研究|思考|明白|知道|想|看|学|清楚|考虑|回答)).{0,8}(?:怎么|怎样).*)$/

/** What a condition leads to: 发展外向型经济的战略就会落空 */
const FOLLOWS =
  /^.{0,14}?(?:就(?:会|能|要|是|可以|没有|不)|才(?:能|会|有|可)|便(?:会|能)|则(?:会|要))/

/** A clause with its verb in front: what is before it is its subject. */
const PREDICATE =
  /^(?:越|归结为|概括为|一手|一边|经历了|发生(?:在|了)|出现了|取得了|是|就是|也是|都是|才是|不是|而是|既是|不仅|不但|也|都|已|已经|均|一直|始终|仍|仍然|还|就|便|则|才|却|又|表示|使|能|可以|不能|必须|应|应当|需要|要求|有赖于|离不开|取决于|关系到|涉及|意味着|(?:充分|生动|有力)?(?:表明|说明|证明)|由于|即使|如果|虽然|尽管|[对同与和].{1,20}(?:是|都|有))/

/** Says more of what the clause before it speaks of, however long that is: 沿海搞两头在外，也不是绝对的. */
const VERDICT =
  /^(?:也|就(?!业|近|地|读|医)|都(?!市)|(?<!人)才(?!能$)|却|则|便(?!利|民|捷)|又|仍|反而|必然|必定|势必|[是又]?不是|并不|并非|无法|难以|很难|极为|十分|非常|均(?!衡))/

const IS = /^(?:就|都|也|才|正|又)?是(?!否)/

/** Put in between: 理论队伍，包括教育队伍，是…. */
const INSERTED = /^(?:包括|特别是|尤其是|不论|无论|即)/

/** Who does something about what is named before: 14亿人的饭碗，我们务必牢牢端在自己手中 */
const WE = /^(?:我们|大家|全党)(?:有能力|务必|必须|应|要|一定)/

/** 把就业工作 waits for what is done with it, in the next clause or behind a quotation. */
const OBJECT = /把[^，]{2,}$/

const OBJECT_VERB = /^(?:始终|真正|切实|摆|放|作为|纳入|列入|当作|同|与|和)/

const QUOTED_OBJECT = /把[“「《][^”」》]*[”」》](?:〔\d+〕)?$/

/** A clause that turns round what the one before said, or puts something else in its place. */
const TURNS =
  /^(?:但(?!书)|然而|却|而(?:是|不|非)|不是|绝?不能|反而|(?:怕|难|关键|要紧|重要|可怕|可贵|问题)的?是|再.{1,6}也)/

/** What is said after all, further on in the sentence. */
const BUT = /^(?:但(?!书)|然而|可是|不过(?!是)|却)/

/** What is not so or not allowed, without saying of whom: 改建项目，未提出措施的 */
const NOT_SO = /^(?:未(?!来)|不得|方可)/

/** What a thing goes with is said in one: 强化阶段性政策，与制度性安排相结合 */
const GOES_WITH = /^(?:与|同|和|跟).{1,16}(?:结合|适应|衔接|统一|协调|匹配|挂钩)/

/** 新建、扩建的项目，必须…: of whom it is asked comes before what is asked. */
const MUST = /^(?:都|均|也|一律)?(?:必须|不得|应当|严禁)/

const ASKS_ALREADY = /[要须应是能可了]|不得|坚持|严禁/

/** 新建项目和改造项目，以及…，必须…: what holds of them comes behind all of them, and a further member waits as they do. */
const AND_ALSO = /^(?:以及|及其)/

/** 要解决这个问题，必须…: what it takes comes next. */
const AIM = /^(?:要|要想|想要?|欲|应对|解决|破解|实现|完成|做好|搞好|办好)/

const TAKES = /^(?:除|必须|需要?|就|首先|关键|离不开|根本|最|各国|各级)/

/** What goes before is a list of things, and this says what all of them do. */
const OF_ALL = /^(?:等.{0,6})?(?:都|均|皆)(?!市|衡|匀)/

/** What is true of one is so of the other, which comes last: 党能够…，确立…，也一定能够… */
const ALSO = /^也(?:一定|必将|必然|必定|同样|完全)/

/** The same of all that the sentence has named, however long: …，这些都是创新的实践. */
const OF_THESE = /^(?:这些|以上|上述|凡此种种)(?:都|均|皆)/

/** Do the words only tie a sentence to what is before it, or address someone? */
export function isConnective(words: string): boolean {
  return CONNECTIVE.test(words)
}

/** Goes on with the sentence, or the heading, that stands before it. */
const GOES_ON = /^(?:以及|从而|并且|而且|或者)/

/** Can a sentence not begin with this clause when it stands alone? */
export function isNoBeginning(words: string): boolean {
  return isConnective(words) || GOES_ON.test(words)
}

/** A clause is a lead phrase from this length on, in characters of Han. */
const SHORTEST_HEAD = 5

/** Do the clauses at the head of a sentence only say something with `rest`, those after them? */
export function wait(clauses: readonly string[], rest: readonly string[]): boolean {
  const words = clauses.at(-1) ?? ''
  const next = rest.find((clause) => !isConnective(clause)) ?? rest[0] ?? ''
  if (measure(clauses.join('')) < SHORTEST_HEAD || !isClosed(clauses, rest)) return true
  const isSubject = !clauses.join('').includes('是')
  return (
    belongs(words, next) ||
    rest.some((clause) => [OF_ALL, BUT, ALSO].some((pattern) => pattern.test(clause))) ||
    rest.slice(0, MOST_OF_SUBJECT).some((clause) => isSubject && IS.test(clause))
  )
}

/** 实行计划生育，控制人口增长，提高人口素质，是…: so many more may be named before what they are is said. */
const MOST_OF_SUBJECT = 3

/** 依法应当编制报告书的建设项目，建设单位应当…: who has to do something about what was named. */
const NAMED = /的[^的，]{1,12}$/

const DUTY = /^[^，的]{2,12}?(?:应(?![付对急用届邀])|不得|必须)/

/** A clause that goes on with what is said before it, whatever that is. */
const GOES_ON_WITH: readonly RegExp[] = [FOLLOWS, TURNS, NOT_SO, GOES_WITH, AND_ALSO, VERDICT]

/** What waits, and what it waits for. */
const PAIRS: readonly (readonly [words: RegExp, next: RegExp])[] = [
  [OBJECT, OBJECT_VERB],
  [AIM, TAKES],
  [/等$/, /^(?:通过|以|在|按|用|采取)/],
  [NAMED, WE],
  [NAMED, PREDICATE],
]

/** Does the next clause say what the words before it are about, or what they lead to? */
function belongs(words: string, next: string): boolean {
  return (
    GOES_ON_WITH.some((follows) => follows.test(next)) ||
    PAIRS.some(([first, second]) => first.test(words) && second.test(next)) ||
    (MUST.test(next) && !ASKS_ALREADY.test(words)) ||
    (IS.test(next) && !words.includes('是')) ||
    (words.length <= SHORT_SUBJECT && PREDICATE.test(next))
  )
}

/** What is said of so few signs may be said in any way. */
const SHORT_SUBJECT = 10

/** 遵照…，…的指示: by what is acted, however long. */
const BY_WHAT =
  /(?:^|, |们|应当|必须|要)(?:遵照|按照|依照|根据|依据|本着)(?!.*(?:^|, )(?:我们|必须|应当)).*的[^，, ]{0,5}(?:指示|要求|精神|部署|规定|原则|方针|思路|约定|程序|标准|步骤)(?:〔\d+〕)?$/

/** 遵照…关于实施这一战略，加快步伐: what is acted by has not been named yet. */
const ABOUT = /(?:遵照|按照|依照|根据|依据|本着|贯彻|落实)[^, ]{0,20}关于(?!.*[的》”])/

/** 许多我们以为办不成的事: of what something is said next. */
const SOME = /^(?:许多|很多|不少|有些|一些|一切|任何)(?!.*[了是有要应须把将])[^，]*的[^的，]{1,6}$/

/** 应当对建设项目的使用情况: what is done about it comes next. */
const ABOUT_WHOM =
  /(?:^|应当|要|必须|可以|依法|分别|每年要?|切实|严格)(?:对|将|把|向)(?!.*(?:进行|开展|加强|实行|给予|予以|加以|作出|提出|采取|纳入|列入)).{4,}(?:情况|问题|行为|人员|单位|项目|企业|者|[)）]|案件|信息|材料|地区|部门|机关|资金|设施|产品)$/

/** Of the last clause, or of all of them: do they wait for what comes next? */
const OPEN_ENDS: readonly ((last: string, whole: string) => boolean)[] = [
  isConnective,
  isAdverbial,
  (last) => ACTOR.test(last) || ACTORS.test(last) || SPEAKS.test(last),
  (last) => QUOTED_OBJECT.test(last) || ABOUT_WHOM.test(last),
  (last) => SOME.test(last) || OPEN_TOPIC.test(last),
  (_, whole) => BY_WHAT.test(whole) || ABOUT.test(whole),
]

/**
 * May the clauses end a sentence? Not with a ground without what stands on it, nor with a condition
 * without what follows from it. `rest` are the clauses behind them. (When all of a sentence is there, it
 * ends as its writer wished.)
 */
export function isClosed(clauses: readonly string[], rest: readonly string[] = []): boolean {
  const whole = clauses.join(', ')
  if (whole.length > LONGEST_JUDGED || isJapanese(whole)) return false
  if (!isHan(whole)) return isClosedLatin(whole, rest[0] ?? '')
  const last = clauses.at(-1)
  if (last === undefined || OPEN_ENDS.some((waits) => waits(last, whole))) return false
  if (AND_ALSO.test(last)) return isClosedBefore(clauses, rest)
  if (OPEN_BEFORE.some((waits) => waits(clauses, rest))) return false
  return !isConditionOpen(clauses)
}

/** Of what was said and of what comes next: is something still to be said of the one in the other? */
const OPEN_BEFORE: readonly ((said: readonly string[], rest: readonly string[]) => boolean)[] = [
  isCase,
  (_, rest) => rest.some((words) => OF_THESE.test(words)),
  (_, [next = '', ...others]) => INSERTED.test(next) && others.some((words) => IS.test(words)),
  ([first = '', ...more], rest) => more.length === 0 && rest.length > 0 && isNominal(first),
  (said, [next = '']) => INSERTED.test(said.at(-1) ?? '') && IS.test(next),
  // A definition is said to its end.
  (said, rest) => rest.length > 0 && said.some((words) => /是指|指的是/.test(words)),
  (said, rest) => rest.length > 0 && isNounPhrase(said.at(-1) ?? ''),
  (_, rest) => rest.some((words) => CONDEMNS.test(words)),
  (_, [next = '', after = '']) => AND_ALSO.test(next) && BINDS.test(after),
]

/** Before “以及改建项目”: not where a list of whom it binds (新建项目，以及改建项目，必须…) has its duty behind it. */
function isClosedBefore(clauses: readonly string[], rest: readonly string[]): boolean {
  return clauses.length > 1 && !BINDS.test(rest[0] ?? '') && isClosed(clauses.slice(0, -1), rest)
}

/** A duty without a subject of its own. */
const BINDS = /^(?:都|均|也|一律)?(?:必须|应当?|不得|须|要(?![素点领害闻求])|一律|禁止|严禁)/

/** What was said so far is wrong: without that it would be praised. */
const CONDEMNS =
  /^(?:都|也|就|均|这|那)?(?:是)?(?:完全|十分|极其)?(?:不对|错误|有害|危险|行不通|不可取|不现实|站不住脚?|不能允许)(?:的|$)/

/** 对…，…的，要… and 为了…，…，要…: what is done comes behind the case or the purpose. */
function isCase([first = '', ...others]: readonly string[], rest: readonly string[]): boolean {
  if (rest.length === 0) return false
  const last = others.at(-1) ?? first
  const isNamed = last.endsWith('的')
  if (NAMED.test(last) && DUTY.test(rest[0] ?? '')) return true
  if (/^为/.test(first) && !others.some((words) => AT_LAST.test(words))) return true
  const hasCase = [first, ...others].some((words) => /^(?:对|凡|因)/.test(words))
  return isNamed || (hasCase && rest.some((words) => words.endsWith('的')))
}

/** What is done for a purpose, at last: 为了…，…，现就有关事项通知如下. */
const AT_LAST =
  /^(?:首?先|要|必须|应|就|现|特|经|我们|大家|各级|各地|各单位)|(?:制定|制订|印发|决定|规定|通知|提出|作出).{0,24}$/

/** Clauses of a few characters read as one phrase (脚踏实地，埋头苦干). */
export function isPhrase(words: string, next: string): boolean {
  return measure(words) <= 6 && measure(next) <= 8
}

/**
 * Is a clause in step with the end of the one before: 防微杜渐，警钟长鸣; 要以德修身，以才立业;
 * 有字的书需要读，无字的书需要悟?
 */
export function isInStep(words: string, next: string): boolean {
  const end = words.slice(-next.length)
  if (next.length >= 6 && next.slice(-SHARED_END) === words.slice(-SHARED_END)) return true
  if (next.length < 4 || end.length < next.length) return false
  const shared = [...next].filter((sign, at) => sign === end[at]).length
  if (next.length === 4) return words.length === 4 || shared > 0
  return shared * 3 >= next.length
}

/** 企业培训全覆盖，场所排查全覆盖: clauses that end alike for so many signs are in step. */
const SHARED_END = 3
