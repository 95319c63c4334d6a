import type { Told } from '../model/said.ts'

// Who does it, with whom and by when: fields that plans write behind each of their tasks.

const FIELDS: Told<string> = {
  'zh-Hans':
    '(?:牵头|责任|配合|主办|承办|协办|参与|参加|实施)(?:单位|部门|领导|人|科室|处室)|' +
    '负责人|主管领导|完成(?:时限|时间|期限)|时间节点|办结时限',
  ja: '担当(?:部署|課|者)?|主担当|期限|実施時期',
  en: 'Lead(?: (?:agency|department|team))?|Owner|Responsible(?: (?:party|person|unit))?|Due(?: date)?|Deadline|Timeline',
  ko: '(?:담당|주관|협조|추진) ?(?:부서|기관|팀|자)|담당|주관|협조|책임자|기한|(?:완료|추진|시행) ?(?:시기|기한|일정)',
}
const FIELD = Object.values(FIELDS).join('|')
const named = (names: string) => new RegExp(`(?<![\\p{L}])(${names})\\s*[：:]\\s*`, 'giu')
/** （县教育局负责）, （县教育局牵头，各镇配合）: the verb stands for the field's name. */
const SAID =
  /[（(]([^（）()。；\n]{2,24}?)(负责|牵头|(?<= )(?:주관|담당))(?:[，,；;] ?([^（）()。\n]{2,24}?)(配合|参与|(?<= )협조))?[)）]\s*[。；.]?\s*$/u

/** A field's name and what stands for it, in UTF-16 offsets. */
export interface Field {
  name: [number, number]
  value: [number, number]
}

/** A few words with a colon behind them, that begin a sentence which isn't the first. */
const ANY_NAME =
  /(?<=[。.；;）)]\s{0,2}|[（(【]|\n\s{0,4})((?:\p{Script=Han}|[ぁ-んァ-ヶー]){2,6}|\p{Lu}\p{L}{1,15}(?: \p{L}{2,15}){0,2})\s?[：:](?!\/\/)/gu
/** What announces, adds or explains names no field. */
const NO_NAME =
  /^(?:其中|如下|以下|包括|例如|即|注|说明|备注|例|附|但|以及|次のとおり|ただし|なお|注記|for example|note|including|provided|however|example)$/i
const FEWEST_NAMED = 3
/** From the first of a task's fields to its end, in UTF-16 units. */
const LONGEST_END = 120

/** What most of a series of tasks name with the same words (Lead officer: …), beside what is always a field. */
export function fieldNamesOf(tasks: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const task of tasks) {
    // Who does it stands behind what is to be done.
    const behind = [...task.matchAll(ANY_NAME)].filter(
      ({ index }) => index * 2 > task.length && task.length - index <= LONGEST_END,
    )
    const own = new Set(behind.map(([, name = '']) => name))
    for (const name of own) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const least = Math.max(FEWEST_NAMED, Math.ceil((tasks.length * 2) / 3))
  return [...counts].flatMap(([name, count]) => (count >= least && !NO_NAME.test(name) ? name : []))
}

/**
 * The fields that a task ends with, in their order; none where it has none. `own` are those of its series,
 * as `fieldNamesOf` gives them.
 */
export function fieldsIn(words: string, own: readonly string[] = []): Field[] {
  const names = [...words.matchAll(named([FIELD, ...own].join('|')))]
  const fields = names.flatMap((found, index) => {
    const start = found.index + found[0].length
    const next = names[index + 1]?.index ?? words.length
    const value = valueIn(words.slice(start, next))
    const name: [number, number] = [found.index, found.index + (found[1]?.length ?? 0)]
    return value ? [{ name, value: [start, start + value.length] as [number, number] }] : []
  })
  return fields.length > 0 ? fields : saidIn(words)
}

/** What stands for a field: its line, without the marks behind it and the bracket around all fields. */
function valueIn(words: string): string {
  const [line = ''] = words.split('\n', 1)
  let value = withoutMarks(line)
  while (/[)）】\]]$/.test(value) && count(value, /[)）】\]]/g) > count(value, /[（(【[]/g)) {
    value = withoutMarks(value.slice(0, -1))
  }
  return value
}

/** Without white space, pauses and an opening bracket at its end. */
function withoutMarks(words: string): string {
  let end = words.length
  while (end > 0 && /[\s；;，,。.（(【[]/.test(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end)
}

const count = (words: string, pattern: RegExp) => words.match(pattern)?.length ?? 0

function saidIn(words: string): Field[] {
  const found = SAID.exec(words)
  if (!found) return []
  const [, who = '', verb = '', others = '', verbOfOthers = ''] = found
  const start = found.index + 1
  const field = (at: number, value: string, name: string): Field => ({
    name: [at + value.length, at + value.length + name.length],
    value: [at, at + value.length],
  })
  const first = field(start, who, verb)
  if (!others) return [first]
  return [first, field(words.indexOf(others, first.name[1]), others, verbOfOthers)]
}
