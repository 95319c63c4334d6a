import { readAny } from './numerals.ts'
import { ANY, ARABIC, HAN, type Rule } from './rule.ts'

/** The order of the units (立法技术规范（试行）一, 2: 编 章 节 条 款 项 目; Japanese 編 章 節 款 条 項 号). */
const UNITS = [
  ['part', '编編部'],
  ['chapter', '章'],
  ['division', '节節'],
] as const

/** What follows a label and not a reference such as 第三章的规定. */
const AFTER_UNIT =
  '(?=[\\s:(【〔—-]|$|[^的之，。、；所规分门門])(?!\\s?(?:相[应應]改|改[为為]|修改[为為]|[调調]整[为為]))'

/** Units of statutes, rules and contracts: 第一编 第二章 第三节 第四条, and 附则, which has no number. */
export const LAW: readonly Rule[] = [
  ...UNITS.map(
    ([style, signs], rank): Rule => ({
      style,
      begins: '第',
      pattern: new RegExp(`^第\\s?(${ANY})\\s?[${signs}](?:の${ARABIC}|之${HAN})?${AFTER_UNIT}`),
      value: readAny,
      isSure: true,
      rank,
    }),
  ),
  {
    style: 'chapter',
    begins: '附付',
    pattern: /^(?:附\s*[则則]|付\s*則)(?=[\s*_]*(?:[(（].*)?$)/,
    value: () => null,
    isSure: true,
    rank: 1,
  },
  {
    style: 'subdivision',
    begins: '第',
    // Nearly always a reference (第一款所称…) when words follow at once.
    pattern: new RegExp(`^第\\s?(${ANY})\\s?款(?=[\\s:]|$)`),
    value: readAny,
    rank: 2.5,
  },
  {
    style: 'article',
    begins: '第',
    // 第十七条之二 and 第17条の2 are articles put in between.
    pattern: new RegExp(
      `^第\\s?(${ANY})\\s?[条條](?:之${HAN}|の${ANY}(?:の${ANY})?)?` +
        // 第2条（秘密）、第4条（鍵）及び… refers to them.
        '(?!\\([^()]{1,20}\\)(?:[、,，]|及び|並びに|又は|から))' +
        '(?=[\\s:(【〔]|[^的之，。、；第规所和及至或中にのをはでか)）]|$)',
    ),
    value: readAny,
    isSure: true,
    isNormative: true,
    rank: 3,
  },
  {
    // Article 17-2 is 第17条の2 in the standard translations of Japanese law: it counts the same units.
    style: 'article',
    begins: 'Aa',
    pattern:
      /^(?:Article|ARTICLE)\s(\d{1,4})(?:-\d{1,2})*(?![\d.])(?=[\s:.(【〔]{0,3}[\u3040-\u9fff])/,
    value: readAny,
    isSure: true,
    isNormative: true,
    rank: 3,
  },
]
