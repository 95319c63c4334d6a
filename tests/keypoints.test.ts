import { describe, expect, test } from 'vitest'
import { choosePoints, withAntecedents } from '../src/compose/points/choice.ts'
import { pointsOf } from '../src/compose/points/keypoints.ts'
import { sentencesOf } from '../src/language/clauses.ts'
import { isClosed } from '../src/language/wording.ts'
import { worthOf } from '../src/language/worth.ts'

/** The points of a text, each as “lead phrase / support”. */
function points(text: string): string[] {
  const read = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return pointsOf(sentencesOf(text, { start: 0, end: text.length }), read).map(({ head, body }) =>
    [head && read(head), body && read(body)].filter(Boolean).join(' / '),
  )
}

describe('a lead phrase stands alone', () => {
  test.each([
    // What it is cut from, and what stands in bold / below it.
    ['院子每天必须扫一遍，把落叶装进袋子。', '院子每天必须扫一遍 / 把落叶装进袋子'],
    // What is said of something else stands beside it, not below.
    ['院子每天必须扫一遍，落叶装进袋子。', '院子每天必须扫一遍，落叶装进袋子'],
    [
      '院子里的三棵老树全部修过了枝，八十只灯笼挂上了屋檐，门口的石板路也重新铺过一遍，连墙角都擦得干干净净。',
      '院子里的三棵老树全部修过了枝，八十只灯笼挂上了屋檐，门口的石板路也重新铺过一遍，连墙角都擦得干干净净',
    ],
    // A verdict stands with what it is passed on.
    [
      '把扫院子和看门口对立起来，以为扫院子会误了看门口，是不对的，要两样都做，谁也不能偏废，天天如此。',
      '把扫院子和看门口对立起来，以为扫院子会误了看门口，是不对的，要两样都做，谁也不能偏废，天天如此',
    ],
    ['门口挂上灯笼，也不是绝对的。', '门口挂上灯笼，也不是绝对的'],
    // A turn is read with what it turns.
    [
      '院子里的花比去年多，石板路也修好了，但是门口的灯笼还没有挂起来，需要大家一起动手才能赶在月底以前完成。',
      '院子里的花比去年多，石板路也修好了，但是门口的灯笼还没有挂起来，需要大家一起动手才能赶在月底以前完成',
    ],
    // On what ground, behind the subject; a name alone; what says nothing but that something is said.
    [
      '各家各户应当根据排好的次序和各自的职责，把院子打扫干净。',
      '各家各户应当根据排好的次序和各自的职责，把院子打扫干净',
    ],
    ['今天的院子，花草和灯笼一起换了新。', '今天的院子，花草和灯笼一起换了新'],
    ['需要特别强调的是，院子必须天天打扫，把落叶装进袋子。', '院子必须天天打扫 / 把落叶装进袋子'],
    ['谢谢大家，院子必须天天打扫，把落叶装进袋子。', '院子必须天天打扫 / 把落叶装进袋子'],
    // A condition is open until what follows from it.
    [
      '没有这些工具，扫院子的打算就会落空，大家也就散了。',
      '没有这些工具，扫院子的打算就会落空，大家也就散了',
    ],
    [
      '只要天天坚持，人人动手，院子就能一直干净，邻居也高兴。',
      '只要天天坚持，人人动手，院子就能一直干净 / 邻居也高兴',
    ],
    // A ground waits for what stands on it.
    [
      '在总结去年经验的基础上，我们改了扫地的次序，先扫门口。',
      '在总结去年经验的基础上，我们改了扫地的次序 / 先扫门口',
    ],
    ['同隔壁院子一样，我们也每天扫地，从不间断。', '同隔壁院子一样，我们也每天扫地 / 从不间断'],
    [
      '为了整好院子，管好门户，先要从自家扫起，再帮邻居。',
      '为了整好院子，管好门户，先要从自家扫起 / 再帮邻居',
    ],
    ['院子越是大，越要有人照看，谁也不能偷懒。', '院子越是大，越要有人照看 / 谁也不能偷懒'],
    // A subject waits for its verb, an object for what is done with it.
    ['扫好院子，需要大家一起动手，人人有份。', '扫好院子，需要大家一起动手 / 人人有份'],
    [
      '各家各户一定要把扫地这件事，始终放在心上，按着排好的次序天天去做。',
      '各家各户一定要把扫地这件事，始终放在心上 / 按着排好的次序天天去做',
    ],
    // A case waits for what is done about it.
    [
      '对因贪玩误了扫地，弄脏院子的，要当面批评，叫他重扫一遍。',
      '对因贪玩误了扫地，弄脏院子的，要当面批评 / 叫他重扫一遍',
    ],
    // What is acted by has not been named yet.
    [
      '我们遵照大家关于早扫院子，早开门窗，早点休息的约定，每天六点起床，从不迟到，也不早退。',
      '我们遵照大家关于早扫院子，早开门窗，早点休息的约定，每天六点起床，从不迟到，也不早退',
    ],
    // What is in step with it belongs to it.
    ['扫帚要用手拿，落叶要用筐装，每天都一样。', '扫帚要用手拿，落叶要用筐装，每天都一样'],
    ['各家各户要以勤为本，以净为美，从门口扫起。', '各家各户要以勤为本，以净为美 / 从门口扫起'],
    // A ground and what is asked after it are one; a turn is not said in small type.
    [
      '今年院子里有落叶八筐，要趁天晴扫干净，再装进袋子。',
      '今年院子里有落叶八筐，要趁天晴扫干净 / 再装进袋子',
    ],
    [
      '院子里落叶不少，但人人都肯动手，所以天天干净。',
      '院子里落叶不少，但人人都肯动手 / 所以天天干净',
    ],
    // What is aimed at waits for what it takes.
    ['要扫净这个院子，必须人人动手，天天坚持。', '要扫净这个院子，必须人人动手 / 天天坚持'],
    // By what means waits for what is asked.
    [
      '要用轮流值日的办法，把院子扫干净，把门口看好。',
      '要用轮流值日的办法，把院子扫干净 / 把门口看好',
    ],
    [
      '借这个机会，我向扫院子的人道一声感谢，大家辛苦。',
      '借这个机会，我向扫院子的人道一声感谢 / 大家辛苦',
    ],
    // A subject stands with all that it includes, and its verb.
    [
      '院子里放的旧工具，包括断了柄的扫帚，漏了底的筐，没有齿的耙子，全部送到修理铺。',
      '院子里放的旧工具，包括断了柄的扫帚，漏了底的筐，没有齿的耙子，全部送到修理铺',
    ],
    // What it is about, a further member and how the times are wait for what is said of them.
    [
      '我们按着关于打扫院子，看好门户的约定，天天照做。',
      '我们按着关于打扫院子，看好门户的约定 / 天天照做',
    ],
    [
      '根据《院子打扫办法》，我们排好了扫地的次序，人人有份。',
      '根据《院子打扫办法》，我们排好了扫地的次序 / 人人有份',
    ],
    [
      '扫地的快慢，以及浇花的早晚，都要记在本子上，月底再看。',
      '扫地的快慢，以及浇花的早晚，都要记在本子上 / 月底再看',
    ],
    [
      '今年正值建院五十周年，院子更要扫好，门口更要干净。',
      '今年正值建院五十周年，院子更要扫好，门口更要干净',
    ],
    [
      '你们作为院子的老住户，更要把地扫好，天天如此。',
      '你们作为院子的老住户，更要把地扫好 / 天天如此',
    ],
    ['门口天天有人扫地，并把落叶装进袋子。', '门口天天有人扫地 / 把落叶装进袋子'],
    [
      '老住户把院门的钥匙交出去以后，新住户天天扫地，把落叶装进袋子送走。',
      '老住户把院门的钥匙交出去以后，新住户天天扫地 / 把落叶装进袋子送走',
    ],
    [
      '自搬进院子之日起，各家轮流扫地，把扫下来的落叶装进袋子。',
      '自搬进院子之日起，各家轮流扫地 / 把扫下来的落叶装进袋子',
    ],
    // Who has to do something about what was named; what is not so, of whom.
    [
      '堆在门口的旧工具，各家应当收进屋里，不得过夜。',
      '堆在门口的旧工具，各家应当收进屋里，不得过夜',
    ],
    [
      '新搬来的人家、老住户，未经说好的不能动邻居的工具，要用先打一声招呼。',
      '新搬来的人家、老住户，未经说好的不能动邻居的工具 / 要用先打一声招呼',
    ],
    [
      '分好扫地的日子，与各家的作息相适应，人人方便。',
      '分好扫地的日子，与各家的作息相适应 / 人人方便',
    ],
    [
      '一个院子的门面，我们有能力天天看好，不靠别人。',
      '一个院子的门面，我们有能力天天看好 / 不靠别人',
    ],
    [
      '面对满地的落叶，各家都动手扫，不分你我他家的门口。',
      '面对满地的落叶，各家都动手扫 / 不分你我他家的门口',
    ],
    [
      '邻居们懂的门道不少，许多老住户以为扫不净的角落，换个扫帚一扫就净了。',
      '邻居们懂的门道不少，许多老住户以为扫不净的角落，换个扫帚一扫就净了',
    ],
    // Half a quotation is shown without its mark.
    ['“院子里的地要天天扫干净，把落叶装进袋子里。', '院子里的地要天天扫干净 / 把落叶装进袋子里'],
    // Few words behind a semicolon stay with their sentence.
    ['院子扫干净了，大家高兴；没扫干净，明天再扫。', '院子扫干净了，大家高兴；没扫干净，明天再扫'],
    // What holds of one holds of the other, which comes last.
    [
      '扫帚能把院子扫净，把门口扫净，也一定能把墙角扫净。',
      '扫帚能把院子扫净，把门口扫净，也一定能把墙角扫净',
    ],
    // What several things are stands with them.
    ['扫净院子，浇好花草，关好门窗，是每一户的事。', '扫净院子，浇好花草，关好门窗，是每一户的事'],
    // What it takes comes behind all it is asked of.
    [
      '院子、门口和井边，以及各家的墙角，必须天天扫。',
      '院子、门口和井边，以及各家的墙角，必须天天扫',
    ],
    ['人手再紧，院子也没有少扫一次。', '人手再紧，院子也没有少扫一次'],
    ['起晚了不要紧，怕的是天天起晚。', '起晚了不要紧，怕的是天天起晚'],
    // On whose word, and from where, is no point.
    [
      '院子里的事，经大家同意，每天早上由东院先扫，晚上由西院再扫，门口两家轮着扫，落叶一律装进袋子。',
      '院子里的事，经大家同意，每天早上由东院先扫，晚上由西院再扫，门口两家轮着扫，落叶一律装进袋子',
    ],
    // By what something is done ends no lead phrase.
    [
      '加强日常打扫，根据落叶多少，逐步增加扫帚和袋子，使院子和门口都干净，天天如此。',
      '加强日常打扫 / 根据落叶多少，逐步增加扫帚和袋子，使院子和门口都干净，天天如此',
    ],
    // Three in a row are not parted into two and one.
    [
      '每天都要把院子扫进去，把门口扫进去，把井边扫进去。',
      '每天都要把院子扫进去，把门口扫进去，把井边扫进去',
    ],
    // What points back is passed over, what it asks for is not.
    [
      '这就要求我们天天早起，把院子扫干净，不等别人来催，也不看别人扫没有扫。',
      '天天早起，把院子扫干净 / 不等别人来催，也不看别人扫没有扫',
    ],
    // What a paper is for is said to its end, though it only announces.
    [
      '为把院子扫净，把门口看好，让各家各户都住得安心，现将打扫院子的有关事项通知如下。',
      '为把院子扫净，把门口看好，让各家各户都住得安心，现将打扫院子的有关事项通知如下',
    ],
    // A definition is said to its end.
    [
      '大扫除，是指在管理组带领下，各家各户等所有住户，一起把院子扫净的活动。',
      '大扫除，是指在管理组带领下，各家各户等所有住户，一起把院子扫净的活动',
    ],
    // One dash ties two names.
    ['东院—西院的小路要天天扫，不能有落叶。', '东院—西院的小路要天天扫，不能有落叶'],
    // Who believes or announces it is passed over.
    ['我认为，院子应当天天扫，不能让落叶过夜。', '院子应当天天扫，不能让落叶过夜'],
    ['要看到，院子扫得还不够干净，门口尤其如此。', '院子扫得还不够干净 / 门口尤其如此'],
  ])('%s', (text, expected) => {
    expect(points(text)).toEqual([expected])
  })

  test('an address and a word alone are no points', () => {
    expect(points('各位代表！同志们！好。')).toEqual([])
  })

  test('a connective ends no lead phrase', () => {
    expect(points('扫地的办法虽然已经定了，但是，谁来扫、几点扫，都还没有说清楚。')[0]).not.toMatch(
      /但是$/,
    )
  })
})

test('an English sentence goes on behind a semicolon', () => {
  expect(points('The yard may be swept at noon; provided that it is dry.')).toEqual([
    'The yard may be swept at noon; provided that it is dry',
  ])
  expect(points('A keeper has the key if he sweeps; or if he shuts the gate.')).toHaveLength(1)
  expect(points('The yard may be swept at noon; The gate stays open.')).toHaveLength(2)
})

test('a sentence that hangs on the one before it is shown with it', () => {
  const text =
    'Keepers must sweep the yard. But nobody wants to spend the day sweeping. I ask all to spend it with others. The gate must be shut.'
  const read = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const all = pointsOf(sentencesOf(text, { start: 0, end: text.length }), read)
  const hanging = all.filter((point) => read(point.sentence).startsWith('I ask'))
  expect(withAntecedents(all, hanging).map(({ sentence }) => read(sentence))).toEqual([
    'But nobody wants to spend the day sweeping.',
    'I ask all to spend it with others.',
  ])
})

test('a sentence that can be cut nowhere is shown whole, whatever its length', () => {
  const whole = `Each keeper who ${'sweeps the yard and '.repeat(40)}shuts the gate shall have a key.`
  expect(points(`${whole} Such key is of brass.`)).toEqual([whole, 'Such key is of brass'])
})

test('what points to another place matters less than what is said', () => {
  expect(
    worthOf('See Section 5 for more detail on how the yard and the gate are kept.'),
  ).toBeLessThan(worthOf('The keeper sweeps the yard and shuts the gate in the evening.') - 1)
})

describe('where a sentence may be cut', () => {
  test.each([
    [['院子扫干净了'], true],
    [['许多老住户以为扫不净的角落'], false],
    [['春天以来', '我们遵照老住户关于扫地', '要从门口扫起的指示'], false],
    [['只要天天扫'], false],
    [['只要天天扫', '院子就会干净'], true],
    [['只要天天扫', '落叶装袋'], false],
    [['虽然下雨', '但是还要扫'], true],
    [['如果努力就能成功'], true],
    // 就业 is no 就, 人才 no 才.
    [['只有实现再就业'], false],
    [['他指出'], false],
    [['在老师的带领下'], false],
    [['在打扫院子的人手不够用的地方'], false],
    // What is done there has been said.
    [['在东院西院都挂上一百个灯笼'], true],
    [['把“扫地”'], false],
    [['从而院子会干净'], true],
    [['庭を掃いてから', '門を閉める'], false],
    [['经大家同意'], false],
    [['必须立足本院'], false],
    [['我们扫院子的同志特别是各位组长'], true],
    [['我们扫院子的同志特别是各级干部'], false],
    [['老人算了一笔账'], false],
    [['扫帚再少'], false],
    [['各家怎么扫'], false],
  ])('%j: %s', (clauses, expected) => {
    expect(isClosed(clauses)).toBe(expected)
  })
})

test('a list of whom a duty binds waits for the duty', () => {
  const listed = ['新修的院子和改建的院子', '以及住户天天走的小路']
  expect(isClosed(listed, ['必须每天打扫'])).toBe(false)
  expect(isClosed(listed.slice(0, 1), [...listed.slice(1), '必须每天打扫'])).toBe(false)
  expect(isClosed(['各家每天扫院子', '以及门口的小路'], ['扫完把扫帚挂好'])).toBe(true)
})

describe('where an English sentence may be cut', () => {
  test.each([
    [['The yard shall be swept every morning'], 'which takes an hour', true],
    // An exception belongs to the rule.
    [['The yard shall be swept every morning'], 'unless it rains', false],
    [['The keeper attempts', 'in good faith'], 'to sweep the yard', false],
    [['The yard that is swept shall'], 'where it is dry', false],
    [['The yard shall be swept every morning'], 'and the gate is shut', true],
    // Adjectives and the members of a list.
    [['The yard needs a single'], 'all-weather broom', false],
    [['The yard needs a broom'], 'and a bucket', false],
    [['The yard is closed to the keeper'], 'or the way in which it is swept', false],
    [['The yard is swept by the keeper'], 'or is swept by another', false],
    // No verb of its own yet, a condition alone, or words that lead on.
    [['Written notice of the meeting', 'for which the yard is swept'], 'which is read', false],
    [['In the event the yard is not swept'], 'and it is dry', false],
    [['The yard shall be swept by'], 'unless it rains', false],
    [['After the yard has been swept', 'the broom'], 'which is new', false],
    [['After the yard has been swept', 'the broom shall be put away'], 'although it is wet', true],
  ])('%j | %s: %s', (clauses, next, expected) => {
    expect(isClosed(clauses, [next])).toBe(expected)
  })
})

test('what only announces, points back or stands beside matters less than a demand', () => {
  const demand = worthOf('院子每天必须扫一遍')
  for (const words of [
    '主要有以下三个问题',
    '大家要解决好这个问题',
    '有些同志要提出不同的办法',
    '*这是会议的要点',
    '具体要求如下：',
  ])
    expect(worthOf(words)).toBeLessThan(demand)
  // 主要 and 重要 demand nothing.
  expect(worthOf('院子的主要道路')).toBeLessThan(worthOf('院子要天天打扫'))
})

test('of two halves both are chosen or none', () => {
  const text =
    '院子扫了两次。第一次打扫，大家都在家里。第二次打扫，必须人人到场。扫完以后，大家都很高兴，坐下来喝了一会儿茶。'
  const read = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const all = pointsOf(sentencesOf(text, { start: 0, end: text.length }), read)
  const said = choosePoints(all, 2).map(({ sentence }) => read(sentence))
  expect(said.some((words) => words.startsWith('第一次'))).toBe(true)
  expect(said.some((words) => words.startsWith('第二次'))).toBe(true)
  // Without its other half offered, a point is chosen by itself.
  const [, , second] = all
  expect(second && choosePoints([second, ...all.slice(3)], 1)).toHaveLength(1)
})
