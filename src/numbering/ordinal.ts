import { COUNTED_NAMES, namedStyle, readNamed } from './names.ts'
import { readAny, readHan } from './numerals.ts'
import { ANY, HAN, HAN_SIGNS, type Rule } from './rule.ts'

/** What speeches count: 第一个问题： 第二部分 第三点， */
const COUNTED =
  '[个個]?(?:大?方面|大?[问問][题題]|部分|[层層]次|[阶階]段|[环環][节節]|步[骤驟]|特[点點]|原[则則]|句[话話]|件事|[层層]意思)'
/** 第一点， 第二条，: in a speech of several questions they count what is said to one of them. */
const POINT = '[个個點点步类類项項条條种種招件批]'

/** Ordinals: speeches count in them by points (第一，) and by parts (第一个问题：). */
export const ORDINAL: readonly Rule[] = [
  {
    style: 'ordinal-part',
    begins: '第',
    pattern: new RegExp(
      `^第(${ANY})(?:部分|篇|[讲講]|[课課]|[单單]元|分[册冊])(?=[\\s:、]|$|[^的，。；])[:、]?`,
    ),
    value: readAny,
    isSure: true,
    // Of speeches and courses, not of law: chapters stand in them, and they in headings without a number.
    rank: 0.9,
  },
  {
    // 第１回　ガイダンス: the meetings of a course.
    style: 'ordinal-meeting',
    begins: '第',
    pattern: new RegExp(`^第(${ANY})(?:回|週|日目|周|天|站|次课|课时)(?=[\\s:])`),
    value: readAny,
    isDoubtful: true,
  },
  ...[COUNTED, POINT].map(
    (counted, at): Rule => ({
      style: at === 0 ? 'ordinal-counted' : 'ordinal-point',
      begins: '第',
      // 第一阶段（3月至6月）：准备阶段。
      pattern: new RegExp(`^第(${HAN})${counted}(?:[，,:、]${at === 0 ? '|(?=[\\s(])' : ''})`),
      value: readHan,
    }),
  ),
  {
    style: 'ordinal',
    begins: '第',
    pattern: new RegExp(`^第(${HAN})(?:[，,:]|に、|、(?!第))`),
    value: readHan,
  },
  {
    // 启示之一： 体会之二： name what they count.
    style: 'named-of',
    begins: '启啟体體经經问問建原做特变變措任目亮',
    pattern: new RegExp(
      '^(?:[启啟]示|[体體][会會]|[经經][验驗]|[问問][题題]|建[议議]|原因|做法|特[点點]|[变變]化|措施|任[务務]|目[标標]|亮[点點])' +
        `之(${HAN})[:，、](?=\\S)`,
    ),
    value: readHan,
  },
  { style: 'one-of', begins: '其', pattern: new RegExp(`^其(${HAN})[，,:、]`), value: readHan },
  { style: 'is', begins: HAN_SIGNS, pattern: new RegExp(`^(${HAN})是(?![非])`), value: readHan },
  {
    style: 'must',
    begins: HAN_SIGNS,
    pattern: new RegExp(`^(${HAN})要(?![求紧素])`),
    value: readHan,
  },
  {
    style: 'first-of-all',
    begins: '首其再最',
    pattern: /^(首先|其次|再[次者则則]|最[后後])[，,]/,
    value: (word) =>
      ['首先', '其次', '再次', '最后'].indexOf(
        word.replace('後', '后').replace(/再[者则則]/, '再次'),
      ) + 1,
    last: 4,
  },
  ...COUNTED_NAMES.map(
    (name): Rule => ({
      style: namedStyle(name),
      begins: (name[0] === '[' ? name.slice(1, name.indexOf(']')) : name[0]) ?? '',
      pattern: new RegExp(`^${name}\\s?(${ANY}|[Ⅰ-Ⅻ])(?=[:、．\\s])[:、．]?(?=\\s?\\S)`),
      value: readNamed,
    }),
  ),
]
