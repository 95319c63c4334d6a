// node scripts/make-lexicon.mjs dict.txt: writes src/language/lexicon.json, the words of Chinese that lines and
// sentences are parted by. `dict.txt` is the dictionary of jieba (github.com/fxsjy/jieba, MIT): a word, how
// often it occurred, and its part of speech on each line.
import { readFileSync, writeFileSync } from 'node:fs'

/** Rarer words are left out; idioms are few and never parted. */
const FEWEST = 20
const FEWEST_OF_IDIOMS = 3
const LONGEST = 5

/** Words of offices that the dictionary lacks or holds too rare. */
const ADDED =
  `低碳 新时代 全社会 同志们 需求侧 供给侧 新能源 法治化 常态化 中小微 小微 央企 降费 人格权 权利人 自贸区 副中心 街镇 镇村
碳达峰 碳中和 电商 大数据 云计算 共赢 一带一路 反腐败 问责 吉林 雄安 粤港澳 大湾区 抓实 用好 守好 还本 特别国债 科创 营商环境 放管服 党务
习近平 高质量 新质生产力 智能化 数字化 绿色化 融合化 大模型 物联网 区块链 知识产权 双碳 城镇化 信息化 产业链 供应链 自媒体 短视频 直播
特别是 尤其是 可再生能源 下一阶段 下一步 上亿 新一轮 减税降费 保供 稳岗 稳就业 稳增长 碳排放 网格化 接诉即办 中高考 双减 医联体 长三角 京津冀 黄河流域 长江经济带`.split(
    /\s+/,
  )
const OFTEN = 400

/** One letter for each class of parts of speech (ICTCLAS tag set); anything else is x. */
function classOf(tag) {
  if (tag.startsWith('v')) return 'v'
  if (/^(?:n|j|s)/.test(tag)) return 'n'
  if (/^[az]/.test(tag) || tag === 'b') return 'a'
  if (/^[il]/.test(tag)) return 'i'
  if (tag.startsWith('u') || tag === 'y') return 'u'
  return /^[dpcrmqtf]/.test(tag) ? tag[0] : 'x'
}

const [path] = process.argv.slice(2)
if (!path) throw new Error('Name the dictionary: node scripts/make-lexicon.mjs dict.txt')

const found = new Map()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word = '', count = '', tag = ''] = line.trim().split(' ')
  if (!/^[\u4e00-\u9fff]+$/.test(word) || word.length > LONGEST) continue
  // 环境保护部门 is no 环境保护部 before a 门.
  if (tag === 'nt' && word.length > 2 && word.endsWith('部')) continue
  const often = Number(count)
  const isIdiom = /^[il]/.test(tag) && word.length === 4
  if (often < (isIdiom ? FEWEST_OF_IDIOMS : FEWEST)) continue
  found.set(word, { often, kind: classOf(tag) })
}
for (const word of ADDED)
  if ((found.get(word)?.often ?? 0) < OFTEN)
    found.set(word, { often: OFTEN, kind: found.get(word)?.kind ?? 'n' })

/**
 * A line for each first sign: the rest of each word, the natural logarithm of its count (a is 0), and its part
 * of speech in capitals.
 */
const heads = {}
for (const [word, { often, kind }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const size = String.fromCharCode(97 + Math.min(25, Math.round(Math.log(often))))
  heads[word[0]] = `${heads[word[0]] ?? ''}${word.slice(1)}${size}${kind.toUpperCase()}`
}
const lines = Object.entries(heads).map(([sign, words]) => sign + words)
writeFileSync(
  new URL('../src/language/lexicon.json', import.meta.url),
  `${JSON.stringify(lines.join('\n'))}\n`,
)
console.log(`${found.size} words`)
