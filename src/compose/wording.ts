import { isJapanese } from './clauses.ts'
import { isNominal, isNounPhrase } from './grammar.ts'

// How Chinese, Japanese and English sentences hold together: which of their clauses say something by
// themselves. By function words alone; no list knows the words of one document.

/** Tie a sentence to the one before or address the audience, and say nothing themselves. */
const CONNECTIVE =
  /^(?:总之|因此|所以|同时|此外|另外|其中|比如|例如|比方说|如|可见|由此|为此|对此|即|首先|其次|再次|最后|换句话说|一句话|反之|然而|但是|但|而且|并且|从而|那么|当然|大而言之|(?:还?要|应当?|也要)看到|(?:在?这里)?我?们?[还也再但]*(?:特别|着重)?(?:需要|应当|必须|要|想)?(?:特别|着重|再次?|再一次)*(?:说明|指出|强调|提醒|告诉(?:大家|人民|同志们)?|讲)(?:的是|一下|一点|一句|几句)?|谢谢(?:大家|各位)?|总的(?:来)?[看说]|事实上|实际上|(?:同志|朋友|女士|先生|同学)们|各位(?:代表|委员|同志|来宾|朋友)|我们?(?:认为|希望|相信|深信|坚信|感到|觉得|想|看|说|知道))$/

/** Say when, where or on what ground, and wait for the clause that goes on. */
const ADVERBIAL = [
  /^(?:当前|目前|今天|现在|今后|近年来|多年来|在此|一直以来|长期以来|(?:过去|这|近|今后)?[一二三四五几十些]+(?:年|个月)(?:来|里|间)?)$/,
  /^[\d〇○零一二三四五六七八九十]+(?:年|月|日|世纪)[^，]{0,8}$/,
  /^(?:面对|随着|围绕|针对|由于|按照|根据|依据|结合)(?!.*(?:要|必须|应当|是)).{29,}$/,
  /^(?:从(?!而)|对|对于|面对|关于|就|以(?![及便免至])|自(?!己)|由于|为了?|当(?!然)|随着|通过|按照|根据|依据|围绕|本着|结合|经过|作为|除了?)(?!.*(?:要|必须|应当|是)).{1,28}$/,
  // 在分馆, 在各位的帮助下, but 在全市创建一百个单位 says what is done there.
  /^在(?!.*(?:要|必须|应当|是))(?:.{1,6}|.{7,28}(?:[上下中里内间前后外时]|方面|领域|地区|地方|层面|环节|阶段|场合|时期|年代|时代|时刻|关头|方向|范围|行业|部门|城市|农村|乡村|问题))$/,
  /^(?:还?要|必须|应当?)?(?:随着|通过|按照|根据|依据|围绕|本着|结合|针对).{1,18}$/,
  /.{2,}(?:时|时候|之前|以前|期间|同时|另一方面|一方面|基础上|过程中|前提下|方面|情况下|条件下|形势下)$/,
  /^(?:这|近|前|过去)(?:些|几|两|三|十|几十)?(?:年|个月|天|段时间)(?:来|间|里)?$/,
  // Behind their subject, however long: 会议根据中央的意见, 我们自从实行这些政策以来, 在…的共同努力下.
  /^.{0,30}?(?:根据|按照|依照|遵照|本着|结合|针对|围绕|紧扣|聚焦|紧紧围绕)(?![^，]*(?:开展|进行|制定|做好|实施|推进))[^，]*(?:重点|意见|精神|要求|部署|规定|原则|方针|指示|决定|规划|计划|安排|标准|需要|特点|实际|职权|权限|职责|主线|主题|目标|思路|任务)$/,
  /^.{0,10}?(?:自从|自|从)[^，]*(?:以来|之后|以后|之后)$/,
  /^(?!.*(?:要|必须|应当)).{0,4}?在[^，]{2,}(?:领导|指导|指引|努力|支持|关怀|带领|帮助|推动|影响|作用|监督)下$/,
  /^(?:.{0,8}坚持)?以[^，]*为(?:指导|引领|牵引|契机|遵循|抓手|载体|统领|主线|支撑|依托|纽带|突破口)$/,
  /^(?!.*(?:[放摆落写记挂抓现立用到]在|[起出下上过回]来$)).{3,16}[后中上下内里间来]$/,
  /[^今此最背随身落先前]后$/,
  /自[^，]{0,14}[日月年时后]起(?:满.{1,4})?$/,
  /^向(?!.*(?:进军|迈进|前进|推进|学习|看齐|报告|汇报|表示|致以|提出|说明|推荐)).{2,20}$/,
  // Whom something is said to, however many they are.
  /^向.{2,60}(?:人民|同志|人士|官兵|干警|队伍|代表|委员|朋友|同胞|职工|工作者|单位|们)$/,
  /^受.{2,16}(?:影响|冲击|制约)$/,
  /^(?!.*[把将]).{1,8}作为[^，]{1,16}$/,
  /^(?:根据|按照|依照|依据|遵照)[^，]*[》”]$/,
  // 遵照关于…: what it is about comes before what it is.
  /关于(?!.*的)[^》”]{2,}$/,
  // 建立自主培养与人才引进相结合: what is built so has not been named.
  /^(?:建立|形成|构建|健全|完善|实行|推行)[^的]*(?:相结合|并举|并重|为主|为辅|为主导|为主体|为基础)$/,
  // How the times are: what follows from it comes next.
  /(?:恰逢|正值|步入|处于|处在|面临).*(?:时代|时期|阶段|关头|关口|世纪|周年)$/,
  /^(?:回首|回顾|回望|展望|放眼|纵观|综观).{0,10}(?:年|历程|征程|来路|过去|未来|前路|全球|世界|历史)$/,
  /^(?:借|趁|乘|利用).{1,10}(?:机会|契机|东风)$/,
  // By what means, in which manner: what is done so comes next.
  /^(?:还?要|必须|应当?)?(?:坚持)?(?:用|运用|采用|采取|利用|以).{2,16}(?:办法|方法|方式|手段|措施|形式|途径|理念|标准|精神|姿态|态度|力度|决心|勇气|作风|状态)$/,
  /^(?:正?如|同|像|和|与|跟).{1,20}(?:一样|那样)$/,
  // With whose strength, under which banner.
  /^举.*之力$/,
  /高举.*旗帜$/,
  // On whose word, and from where: what is done so comes next.
  /^(?:报?经|提请).{1,20}(?:同意|批准|授权|研究|审议|核准|备案|讨论|协商)$/,
  /^(?:.{0,12}?(?:还?要|必须|应当?))?立足.{2,10}$/,
]

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

/** Conditions carry the sense of the whole sentence: it is shown from its beginning or not at all. */
const CONDITION =
  /^(?:如果|只要|只有|假如|倘若|一旦|凡|除非|虽然|尽管|if|when|whenever|once|where|while|unless|because|although|in the event|except|subject to|notwithstanding|to the extent)/i
/** The same at the head of a clause or behind its short subject. */
const CONDITION_CLAUSE =
  /^(?:只有|什么时候|没有.{1,8}$|.{0,10}?(?:如果|只要|假如|倘若|一旦|除非|虽然|尽管|不仅|不但|无论|不管|既然|即使|哪怕))/
/** What follows from a condition, at the head of a clause or behind its subject. */
const CONSEQUENCE =
  /^.{0,16}?(?:就(?!业|近|地|读|医)|则|(?<!人)才|便(?!利|民|捷)|(?<!首)都(?!市)|也|还|而且|并且|更|但|却|仍|必然|必定|必将|将|会|要|应当?|不得|可以)/
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

/** A sentence that begins so only makes sense after the one before. */
const DANGLING =
  /^(?:这|其|此|它|他们|她|不?是(?!否|不是)|并|而|且|则|就|也|都|还|又|但|可|使|让|从而|以及|否则|不然|那么|そして|また|しかし|この|その|これ|それ|it|they|this|these|that|those|he|she|such|and|but|or|which)/i
/** 要 is a demand by itself, not as part of another word: 主要, 纪要, 要素. */
const DEMANDS =
  /(?<![主重首次摘纲简概纪提扼机])要(?![素点领害闻目件])|必须|应当|务必|坚持|切实|绝不|决不|不得|禁止|须|确保|しなければならない|ものとする|must|shall|should|may not|is to|are to/i
const ASIDE =
  /^(?:比如|例如|如[^何果]|我(?:曾|常)|有(?:的|些)?(?:人|同志)|当前|目前|近年|随着|如果|下面|以上|最后|for example|e\.g\.)/i
/** English: points elsewhere, goes on from what was said, or speaks of the document itself. */
const LATIN_ASIDE =
  /^(?:as such|therefore|that said|however|rather|for example|in (?:this|that|these|such|both|addition)\b|another example|yet|see\b|note that|this (?:section|document|chapter|policy|appendix)\b)|\b(?:see|described|defined|provided|listed|outlined|found|summari[sz]ed) (?:below|above|elsewhere|in (?:section|table|appendix|annex))\b|^\[/i
/** What only announces what comes below says nothing by itself. */
const ANNOUNCES = /[：:]$|(?:以下|下面|下述|下列|如下).{0,12}[。.]?$/
/** Points back at what was said before. */
const POINTS_BACK =
  /也是这样|都是这样|如此|上述|以上|前者|后者|这样的|这[个些一]?问题|.的这[个些种]/
/** (Who is to do it) stands in brackets behind what is to be done. */
const BESIDE = /^(?:[（(][^（()）]*[）)]|〔[^〔〕]*〕|【[^【】]*】|\[[^[\]]*\])[。.]?$/
/** A note begins with its sign; a sign and a space are a bullet. */
const NOTE = /^(?:[*＊※†](?!\s)|注[：:]|note:)/i

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
/** 新建项目和改造项目，以及…，必须…: what holds of them comes behind all of them. */
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

/** What makes a sentence matter more or less. */
const WORTH: readonly (readonly [holds: (words: string) => boolean, worth: number])[] = [
  [(words) => DEMANDS.test(words), 2],
  [(words) => /“[^”]{2,}”|《[^》]+》/.test(words), 0.5],
  [(words) => dangles(words), -1.5],
  [(words) => ASIDE.test(words), -2],
  [(words) => /[？?]$/.test(words), -1],
  [(words) => isBeside(words) || FORMULA.test(words), -4],
  [(words) => ANNOUNCES.test(words) && !isPurpose(words), -3],
  [(words) => isConditional(words), -1],
  // What goes on from a list or a line above.
  [(words) => /^[a-z]/.test(words), -3],
  [(words) => POINTS_BACK.test(words), -2],
  [(words) => LATIN_ASIDE.test(words), -2],
]

/** How much a sentence matters by its words alone: demands and quoted terms do, asides do not. */
export function worthOf(words: string): number {
  const length = Math.min(2, words.length / 40)
  return WORTH.reduce((sum, [holds, worth]) => sum + (holds(words) ? worth : 0), length)
}

/** Does it only make sense after the sentence before it? */
export function dangles(words: string): boolean {
  return DANGLING.test(words)
}

/** Does it speak of what has been said before it, in its first words or further on? */
export function pointsBack(words: string): boolean {
  return dangles(words) || POINTS_BACK.test(words) || /^.{0,6}[这那]/.test(words)
}

/** Two that are counted or weighed against each other: 第一次… and 第二次…, 一方面… and 另一方面… */
const COUNTERPARTS: readonly [first: RegExp, second: RegExp][] = [
  [/^第一(?!产业)/, /^第二(?!产业)/],
  [/^一方面/, /^另一方面/],
  [/^其一/, /^其二/],
  [/^on the one hand/i, /^on the other hand/i],
]

/** Does the second sentence only say half of what both say? */
export function areCounterparts(first: string, second: string): boolean {
  return COUNTERPARTS.some(([opens, follows]) => opens.test(first) && follows.test(second))
}

/** Does the sentence begin with a condition? */
export function isConditional(words: string): boolean {
  return CONDITION.test(words)
}

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

/** (Who is to do it), a note: it stands beside what is said. */
export function isBeside(words: string): boolean {
  return BESIDE.test(words) || isNote(words)
}

/** Set phrases that end a paper. */
const FORMULA =
  /^(?:特此(?:通知|通告|公告|函告|函复|批复|说明|报告|通报)|(?:以上|此复|妥否|当否|可否)[^。]{0,8}|请.{0,6}遵照执行)[。！.]?$/

/** 为解决…问题，…，现将有关事项通知如下: what a paper is for, and only announces for all that. */
export function isPurpose(words: string): boolean {
  return /^为(?!什么|何|人|民)[^，]{4,}，/.test(words) && ANNOUNCES.test(words)
}

/** Does a sentence stand beside others, go on with one, only announce them, or end a paper as any does? */
export function saysNothing(words: string): boolean {
  return (
    [ANNOUNCES, FORMULA, LATIN_ASIDE, /^[a-z]/].some((empty) => empty.test(words)) ||
    isBeside(words)
  )
}

/** Does a note begin here? It goes on to the end of its paragraph. */
export function isNote(words: string): boolean {
  return NOTE.test(words)
}

/** Chinese parts clauses that stand alone; Japanese and Latin sentences do not come apart so. */
export function isHan(words: string): boolean {
  return /[\u4e00-\u9fff]/.test(words) && !isJapanese(words)
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

/** Nobody writes longer clauses, in UTF-16 units: what is longer is no sentence. */
const LONGEST_JUDGED = 400

/** Does the clause only say when, where, how or on what ground? */
export function isAdverbial(words: string): boolean {
  return words.length <= LONGEST_JUDGED && ADVERBIAL.some((pattern) => pattern.test(words))
}

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
  if (FURTHER_MEMBER.test(last)) return clauses.length > 1 && isClosed(clauses.slice(0, -1), rest)
  if (OPEN_BEFORE.some((waits) => waits(clauses, rest))) return false
  const condition = clauses.findLastIndex((words) => CONDITION_CLAUSE.test(words))
  const isOpen = condition >= 0 && !isWholeCondition(clauses[condition] ?? '')
  return !isOpen || clauses.slice(condition + 1).some((words) => CONSEQUENCE.test(words))
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
]

/** What was said so far is wrong: without that it would be praised. */
const CONDEMNS =
  /^(?:都|也|就|均|这|那)?(?:是)?(?:完全|十分|极其)?(?:不对|错误|有害|危险|行不通|不可取|不现实|站不住脚?|不能允许)(?:的|$)/

/** 对…的情况，以及…的规律: a further member waits for what the one before waits for. */
const FURTHER_MEMBER = /^(?:以及|及其)/

/** What begins a clause inside another, up to its end. */
const SUBORDINATE =
  /\b(?:which|that|who|whom|whose|when|where|whether|if|unless|until|after|before|as)\b[^,;:]*/gi
const VERB =
  /\b(?:shall|must|may|might|will|would|should|can|could|cannot|need|is|are|was|were|has|have|had|do|does|did)\b/i
const OPEN_LATIN =
  /\b(?:and|or|that|which|who|whose|of|by|the|an?|to|in|for|with|provided|however|except|unless|shall|may|must|will|should|can|is|are|was|were|be|been|has|have|not)$/i

/**
 * What begins a clause that a sentence can do without: no exception (unless, except, provided), for a rule is
 * another without it, and nothing that may go on with its verb (attempts, in good faith, to…).
 */
const FURTHER =
  /^(?:which|who|whose|where|while|whereas|because|although|though|since|including|such as|rather|even|especially)\b/i
const FURTHER_SENTENCE = /^(?:and|but|or)\b/i

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

/** English: the verb of the sentence itself has been said, and what comes next is a clause of its own. */
function isClosedLatin(whole: string, next: string): boolean {
  if (isConditional(whole) || OPEN_LATIN.test(whole)) return false
  const isFurther = FURTHER.test(next) || (FURTHER_SENTENCE.test(next) && VERB.test(next))
  return isFurther && VERB.test(whole.replace(SUBORDINATE, ''))
}

/** 只要努力就能成功 has its consequence within. */
function isWholeCondition(words: string): boolean {
  const condition = CONDITION_CLAUSE.exec(words)?.[0].length ?? 0
  return /就(?!业|近|地|读|医)|(?<!人)才|便(?!利|民|捷)|(?<!首)都(?!市)|也|而且|还/.test(
    words.slice(condition + 2),
  )
}

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

/** Does the first clause only say how things stand, and the second what is asked? */
export function isGround(words: string, next: string): boolean {
  return !DEMANDS.test(words) && ASKS.test(next)
}

const ASKS =
  /^(?:下一(?:阶段|步)|今[年后]|现在|当前|我们|大家|各级|各地)?(?:一定|还|都|更)?(?:要(?![素点领害闻目件])|必须|应当?|务必|须)/

/** Characters as the eye counts them: a Latin letter is about a third of a Han sign. */
export function measure(text: string): number {
  const latin = text.match(/[\x20-\x7e]/g)?.length ?? 0
  return text.length - latin + Math.ceil(latin / 2.6)
}

/** A statement says at most so much, in characters of Han. */
export const LONGEST_STATEMENT = 64
