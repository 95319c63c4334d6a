// Who does it, with whom and by when: fields that plans write behind each of their tasks.

const FIELD = [
  '(?:牵头|责任|配合|主办|承办|协办|参与|参加|实施)(?:单位|部门|领导|人|科室|处室)',
  '负责人|主管领导|完成(?:时限|时间|期限)|时间节点|办结时限',
  '担当(?:部署|課|者)?|主担当|期限|実施時期',
  'Lead(?: (?:agency|department|team))?|Owner|Responsible(?: (?:party|person|unit))?|Due(?: date)?|Deadline|Timeline',
].join('|')
const NAMED = new RegExp(`(?<![\\p{L}])(${FIELD})\\s*[：:]\\s*`, 'giu')
/** （县教育局负责）, （县教育局牵头，各镇配合）: the verb stands for the field's name. */
const SAID =
  /[（(]([^（）()。；\n]{2,24}?)(负责|牵头)(?:[，,；;]([^（）()。\n]{2,24}?)(配合|参与))?[)）]\s*[。；]?\s*$/u

/** A field's name and what stands for it, in UTF-16 offsets. */
export interface Field {
  name: [number, number]
  value: [number, number]
}

/** The fields that a task ends with, in their order; none where it has none. */
export function fieldsIn(words: string): Field[] {
  const names = [...words.matchAll(NAMED)]
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
