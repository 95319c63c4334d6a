// Words that tell parallel members (排比) from clauses that only look alike.

/**
 * Words of a closed class (prepositions, modals, negation, quantity, questions): a frame that is built
 * on one of them is meant; two clauses that begin with the same noun only speak of one thing.
 */
const FUNCTION =
  /^(?:以|对|从|在|把|将|用|为|向|由|按|靠|凭|使|让|被|同|与|跟|比|要|应|须|必|得|能|可|会|敢|不|没|无|未|勿|莫|非|是|有|越|谁|什么|怎|如何|哪|何|只|如|若|倘|凡|既|又|多|少|更|最|每|各|某|一|通过)/

const LATIN_FUNCTION = new Set(
  'to for by with in on of no not we it if when where who what how each every all more less must shall should let'.split(
    ' ',
  ),
)

/** Do the words, a sign of Han or a word of letters each, begin with one of a closed class? */
export function isMeant(words: readonly string[]): boolean {
  return LATIN_FUNCTION.has(words[0] ?? '') || FUNCTION.test(words.join(''))
}

/** A second clause that begins so goes on with the first: no new member. */
const GOES_ON = /^(?:而且|并且|并|也|还|但|或者|或|不仅|不但|而|就|才|则)/

const LATIN_GOES_ON = new Set(['and', 'but', 'or', 'nor'])

/** Does the clause of these words go on with the one before it? */
export function goesOn(words: readonly string[]): boolean {
  return LATIN_GOES_ON.has(words[0] ?? '') || GOES_ON.test(words.join(''))
}

export const DETERMINER =
  /^(?:我们?|你们?|[他她它]们?|自己|其)的$|^[有是]$|^[一每各这那][个位名项类]|^(?:the|a|an|our|their|his|its)$/

/** Words that open a sentence in any document; a frame must hold more than them. */
export const PLAIN_OPENING =
  /^(?:要|我们|必须|坚持|应当|应|同时|要坚持|我们要|the|a|an|each|every|all|no|this|it)$/i

/** Words that tie a further member to the ones before it: 还会影响…, 也是对…进行再认识 */
export const TIES_A_MEMBER =
  /^(?:还[会要能是]?|也[是要会]?|又[要会是]?|并且?|而且|更[要是]?|以及|或者?)(?=..)/

/** Verbs of two signs that official prose begins its clauses with, and that are seldom nouns there. */
export const OFFICIAL_VERB =
  /^(?:推[进动行广]|[加增]强|加[快大]|促进|提[高升供]|完善|健全|深化|深入|落实|贯彻|坚持|实[现施行]|形成|建[立设]|构建|打[造击]|培[育养]|激发|优化|强化|巩固|扩大|拓[展宽]|丰富|统筹|转变|调[整动]|改[善进造变]|解决|处理|防[范止]|化解|整治|维护|支持|帮助|关心|重视|尊重|倾听|规范|稳定|发展|壮大|鼓励|引导|划分|确[定保]|制定|出台|开展|举办|进行|减[少轻]|降低|压[减缩]|取消|清理|保[障护持证]|严[格惩]|禁止|搞好|抓[好紧]|做好)/

export const NEGATION = /^(?:[不没未无非莫勿别]|not?|never|nor|without|cannot)$/

/** Verbs that carry an enumeration and do not belong to its first member. */
export const CARRIER = /出现|呈现|形成|实现|做到|达到|体现|存在|具有/g

/** Who, in a few words, and what is asked of them: 铁路系统要…, 金融系统要…, 农业部门要… */
export const ASKED_OF =
  /^([^，。；：、]{2,12}?(?:、[^，。；：、]{2,8}){0,2})(必须|应当|须|要)(?![求素点领害])/

/** Such words are nobody: they begin a clause whose subject was named before. */
export const NOBODY =
  /^(?:[“‘「《（(这那此其它他她也还都就又更才再既不但而且并则把将被让使给从在对向为以按用与和同凡每如若当除]|我们?|你们?|大家|同时|今[后年天]|首先|其次|最后|特别|尤其|关键|重点|一是|二是|三是|四是|第|[一二三四五六七八九十]+要|所有|只|必|需|主|重|首|简|摘)/
