import { readAny, readHan } from './numerals.ts'
import { ANY, HAN, HAN_SIGNS, type Rule } from './rule.ts'

/** What speeches count: 第一个问题： 第二部分 第三点， */
const COUNTED = '(?:个?(?:大?方面|大?问题|部分|层次|阶段|环节|步骤|特点|原则)|个|点|步|类|项|条)'

/** Ordinals: speeches count in them by points (第一，) and by parts (第一个问题：). */
export const ORDINAL: readonly Rule[] = [
  {
    style: 'ordinal-part',
    begins: '第',
    pattern: new RegExp(`^第(${ANY})(?:部分|篇|讲|课|单元|分册)(?=[\\s:、]|$|[^的，。；])[:、]?`),
    value: readAny,
    isSure: true,
    rank: 1,
  },
  {
    style: 'ordinal-counted',
    begins: '第',
    pattern: new RegExp(`^第(${HAN})${COUNTED}[，,:、]`),
    value: readHan,
  },
  {
    style: 'ordinal',
    begins: '第',
    pattern: new RegExp(`^第(${HAN})(?:[，,:]|、(?!第))`),
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
    pattern: /^(首先|其次|再次|最后)[，,]/,
    value: (word) => ['首先', '其次', '再次', '最后'].indexOf(word) + 1,
  },
  {
    style: 'named',
    begins: '问任步专议案原措要',
    pattern: new RegExp(`^(?:问题|任务|步骤|专题|议题|案例|原则|措施|要求)(${ANY})[:、\\s]`),
    value: readAny,
  },
]
