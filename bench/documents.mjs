// Documents of a given size for timing: made of ordinary office Chinese, every section a little different.
const HAN = '一二三四五六七八九十'
const TOPICS = [
  '制度建设',
  '队伍培训',
  '档案整理',
  '信息公开',
  '安全检查',
  '窗口服务',
  '经费管理',
  '设备更新',
  '志愿服务',
  '统计报送',
]
const WAYS = [
  '摸清底数',
  '明确分工',
  '定期通报',
  '逐项销号',
  '回访评估',
  '公开结果',
  '总结经验',
  '补齐短板',
]

/** 1 → 一, 12 → 十二, 345 → 三百四十五; up to 999. */
function numeral(number) {
  if (number > 99)
    return `${HAN[Math.floor(number / 100) - 1]}百${number % 100 === 0 ? '' : (number % 100 < 10 ? '零' : '') + numeral(number % 100)}`
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? HAN[tens - 1] : ''}${tens > 0 ? '十' : ''}${number % 10 > 0 ? HAN[(number % 10) - 1] : ''}`
}

const pick = (list, number) => list[number % list.length]

function point(label, seed) {
  const topic = pick(TOPICS, seed * 7 + 3)
  const ways = [0, 1, 2].map((step) => pick(WAYS, seed + step * 3))
  return `${label}抓实${topic}。要把${topic}放在第${numeral((seed % 9) + 1)}季度的重点任务里，${ways.join('、')}，做到件件有着落、事事有回音。各单位要在${(seed % 12) + 1}月底以前报送${topic}的进展，对没有完成的${(seed % 5) + 2}项工作说明原因，提出下一步的办法。`
}

function section(number) {
  const points = ['一要', '二要', '三要'].map((label, index) => point(label, number * 3 + index))
  const topic = pick(TOPICS, number)
  return `${numeral(number)}、持续推进${topic}，不断提高工作质量。${topic}关系全局，也关系每个岗位。没有${topic}，就没有秩序；没有检查，就没有落实；没有总结，就没有提高。${points.join('')}`
}

/** A speech with so many sections; each gives about five slides. */
export function speechOf(sections) {
  const head = [
    '关于年度重点工作的安排',
    '——在全体工作人员会议上的讲话',
    '',
    '同志们：',
    `今天安排${sections}项工作。`,
  ]
  const body = Array.from({ length: sections }, (_, index) => section(index + 1))
  return `${[...head, ...body].join('\n')}\n`
}
