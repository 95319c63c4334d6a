// Texts that are easy to write and hard to read: each is one thing over and over, up to a size.

/** Repeats what `line` gives for 0, 1, 2… until about so many bytes are there. */
function upTo(bytes, line, head = '') {
  const parts = [head]
  let size = Buffer.byteLength(head)
  for (let at = 0; size < bytes; at += 1) {
    const part = line(at)
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return parts.join('')
}

const WORDS = [
  '每天早上',
  '把院子',
  '扫一遍',
  '落叶',
  '装进袋子',
  '晚上',
  '拿到门口',
  '记下数目',
  '交给值班的人',
  '看一看',
]
const ordinary = (at) => `${WORDS[(at * 7) % 10]}${WORDS[(at * 3 + 1) % 10]}${WORDS[at % 9]}。\n`
const HAN = '一二三四五六七八九十'
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Name → the file's ending and its text of about so many bytes. */
export const HOSTILE = {
  'ordinary lines': ['txt', (size) => upTo(size, ordinary)],
  '大家一要…二要…': ['txt', (size) => upTo(size, () => '大家一要扫地，二要浇水，', '一、做法\n')],
  'equal headings': ['txt', (size) => upTo(size, () => '一、把院子管好\n')],
  'counted headings': ['txt', (size) => upTo(size, (at) => `${at + 1}. 把院子管好\n`)],
  'nested headings': [
    'txt',
    (size) =>
      upTo(size, (at) => ['一、院子\n', '（一）门前\n', '1. 扫地\n', '（1）落叶\n'][at % 4]),
  ],
  'Markdown headings': ['md', (size) => upTo(size, (at) => `${'#'.repeat((at % 6) + 1)} 院子\n\n`)],
  'table of many cells': [
    'md',
    (size) => upTo(size, () => '| 扫 | 浇 | 看 |\n', '# 院子\n\n| 甲 | 乙 | 丙 |\n| - | - | - |\n'),
  ],
  'ordered list': ['md', (size) => upTo(size, (at) => `${at + 1}. 扫地\n`, '# 院子\n\n')],
  'nested lists': [
    'md',
    (size) => upTo(size, (at) => `${'  '.repeat(at % 20)}- 扫地\n`, '# 院子\n\n'),
  ],
  'hard breaks': ['md', (size) => upTo(size, () => '扫地  \n', '# 院子\n\n')],
  'link definitions': [
    'md',
    (size) => upTo(size, (at) => `[a${at}]: http://x\n[a${at}]\n`, '# 院子\n\n'),
  ],
  quotations: ['md', (size) => upTo(size, () => '> 扫地\n\n浇水\n\n', '# 院子\n\n')],
  'one Han word': ['txt', (size) => upTo(size, () => '扫', '一、院子\n')],
  'one Latin word': ['txt', (size) => upTo(size, () => 'a', '1. Words\n')],
  'a million digits': ['txt', (size) => upTo(size, (at) => String(at % 10), '一、院子\n')],
  'a million dots': ['txt', (size) => upTo(size, () => '.', '一、院子\n')],
  'a million dashes': ['txt', (size) => upTo(size, () => '-', '一、院子\n')],
  'a million spaces': ['txt', (size) => `${upTo(size, () => ' ', '一、院子')}好`],
  'Han numerals': ['txt', (size) => upTo(size, (at) => HAN[at % 10])],
  'roman numerals': ['txt', (size) => upTo(size, (at) => `(${ROMAN[at % 10]}) sweep the yard `)],
  'roman letters': ['txt', (size) => upTo(size, () => 'xvi')],
  'sentences alike': ['txt', (size) => upTo(size, () => '要扫院子，天天扫。', '一、做法\n')],
  'sentences alike in lines': [
    'txt',
    (size) => upTo(size, () => '要扫院子，天天扫。\n', '一、做法\n'),
  ],
  'phrases alike': ['txt', (size) => upTo(size, () => '红的花、', '一、做法\n有')],
  'labels in one line': ['txt', (size) => upTo(size, () => '一、')],
  'opening brackets': ['txt', (size) => upTo(size, () => '（')],
  'opening quotation marks': ['txt', (size) => upTo(size, () => '“')],
  'quotations in one line': ['txt', (size) => upTo(size, () => '“早扫院”', '一、做法\n')],
  'empty lines': ['txt', (size) => `${upTo(size, () => '\n', '一、甲\n')}二、乙`],
  'members of one series': ['txt', (size) => upTo(size, (at) => `（${at + 1}）扫地；`, '做法：')],
  'English sentences': [
    'txt',
    (size) => upTo(size, (at) => `The keeper must sweep yard ${at} every day. `, '1. Work\n'),
  ],
  commas: ['txt', (size) => upTo(size, () => '扫，', '一、做法\n')],
  'one title': ['txt', (size) => `${upTo(size, () => '管好院子')}\n一、甲\n二、乙\n`],
  'one heading': [
    'txt',
    (size) => `一、${upTo(size, () => '把院子扫干净再浇花')}\n好。\n二、屋子\n`,
  ],
  articles: [
    'txt',
    (size) => upTo(size, (at) => `第${at + 1}条 院子每天早上扫一遍。\n`, '院子管理办法\n'),
  ],
  'label: text lines': [
    'txt',
    (size) => upTo(size, (at) => `负责人${at % 7}：每天早上扫一遍。\n`, '一、院子\n'),
  ],
  tabs: ['txt', (size) => upTo(size, () => '甲\t乙\t丙\n', '一、院子\n')],
  emphases: ['md', (size) => upTo(size, () => '**重点：**内容，', '# 院子\n\n')],
  stars: ['md', (size) => upTo(size, () => '*a **', '# 院子\n\n')],
  'Japanese lines': [
    'txt',
    (size) => upTo(size, (at) => `第${at + 1}　庭の掃除を毎朝行うこととする。\n`),
  ],
}
