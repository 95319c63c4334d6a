import { describe, expect, test, vi } from 'vitest'
import { sliceOf } from '../src/model/span.ts'
import { readDocx } from '../src/read/docx/index.ts'
import {
  abstractNum,
  bareField,
  blocksOf,
  box,
  cell,
  changed,
  docx,
  field,
  inside,
  level,
  marksOf,
  NAMES,
  notesXml,
  num,
  numberingXml,
  numPr,
  p,
  RELATIONS,
  r,
  reference,
  relationsXml,
  row,
  style,
  stylesXml,
  table,
  textOf,
} from './docx-parts.ts'

/** What the file holds and the text doesn't, as kind count/characters. */
const omittedOf = (body: string, parts = {}) =>
  (readDocx(docx(body, parts)).value.omitted ?? []).map(
    ({ kind, count, characters }) => `${kind} ${count}/${characters}`,
  )
const problemsOf = (body: string, parts = {}) =>
  readDocx(docx(body, parts)).problems.map(({ code }) => code)
const on = (...lines: string[]) => lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')
const lines = (...all: string[]) => `<w:r>${on(...all)}</w:r>`

describe('characters set in another way', () => {
  test('raised and lowered ones, by themselves and by a style', () => {
    const styles = stylesXml(
      style('Up', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', 'w:type="character"'),
    )
    const up = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')
    const body = p(
      r('水池深3m') +
        up('3') +
        r('，CO') +
        r('2', '<w:vertAlign w:val="subscript"/>') +
        r('，第4') +
        r('th', '<w:rStyle w:val="Up"/>') +
        r('x', '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>'),
    )
    expect(marksOf(body, styles)).toEqual(['superscript 3', 'subscript 2', 'superscript th'])
  })

  test('raised by hand: no larger than the words before; a large first letter is not', () => {
    const moved = (text: string, by: number, size: number) =>
      r(text, `<w:position w:val="${by}"/><w:sz w:val="${size}"/>`)
    expect(marksOf(p(r('面积10', '<w:sz w:val="32"/>') + moved('4', 12, 20) + r('亩')))).toEqual([
      'superscript 4',
    ])
    expect(marksOf(p(moved('大', -8, 80) + r('河', '<w:sz w:val="32"/>')))).toEqual([])
    expect(
      marksOf(p(r('小', '<w:sz w:val="20"/>') + moved('山', 6, 40) + moved('水', 2, 20))),
    ).toEqual([])
  })

  test('struck out, once or twice, by themselves and by the style of the paragraph', () => {
    const styles = stylesXml(style('Old', '<w:rPr><w:strike/></w:rPr>'))
    const body =
      p(r('旧', '<w:strike/>') + r('也旧', '<w:dstrike/>') + r('新', '<w:strike w:val="0"/>')) +
      p(r('全旧') + r('不旧', '<w:strike w:val="0"/>'), '<w:pStyle w:val="Old"/>')
    expect(marksOf(body, styles)).toEqual(['strike 旧也旧', 'strike 全旧'])
  })

  test('hidden ones are named, also by a style, with the fields among them', () => {
    const styles = stylesXml(style('Secret', '<w:rPr><w:vanish/></w:rPr>', 'w:type="character"'))
    const body =
      p(r('看得见') + r('看', '<w:vanish/>') + r('不见', '<w:rStyle w:val="Secret"/>')) +
      p(r('露', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'))
    expect(textOf(body, styles)).toBe('看得见\n露')
    expect(omittedOf(body, styles)).toEqual(['docx-hidden 1/3'])
    expect(problemsOf(body, styles)).toEqual([])
  })
})

describe('symbol fonts', () => {
  const of = (font: string, text: string) =>
    r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)

  test('single signs and runs become the signs of Unicode', () => {
    const body = p(
      of('Wingdings 2', 'R£') +
        of('Wingdings', '\uf0fc\uf06c q') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0AE"/></w:r>' +
        of('Symbol', 'a\u00b3b') +
        of('Wingdings 3', 'p'),
    )
    expect(textOf(body)).toBe('☑□✓● ❑☑→α≥β▲')
    expect(omittedOf(body)).toEqual([])
  })

  test('Han in such a run stays Han; the font of Han says nothing about letters', () => {
    expect(textOf(p(of('Wingdings', '甲')))).toBe('甲')
    const east = r('R\uf0fc', '<w:rFonts w:eastAsia="Wingdings"/>')
    expect(textOf(p(east))).toBe('R✓')
  })

  test('what has no sign is named', () => {
    const body = p(`${r('甲') + of('Wingdings', 'N')}<w:r><w:sym w:font="X" w:char="F041"/></w:r>`)
    expect(textOf(body)).toBe('甲')
    expect(omittedOf(body)).toEqual(['docx-symbol 2/0'])
    expect(problemsOf(body)).toEqual(['docx-symbol'])
  })
})

describe('fields without a result', () => {
  test.each([
    [' eq \\o\\ac(○,7)', '⑦'],
    ['EQ \\o\\ac(○,36)', '㊱'],
    ['EQ \\o\\ac(○,B)', 'Ⓑ'],
    ['EQ \\o\\ac(□,甲)', '甲'],
    ['EQ \\f(3,40)', '3/40'],
    ['EQ \\F(a+b;2)', '(a+b)/2'],
    ['EQ \\r(3,x)', '3√x'],
    ['EQ \\r(x)', '√x'],
    ['EQ \\b\\lc\\{(a,b)', '{ab'],
    ['EQ \\b(x)', '(x)'],
    ['EQ x\\s\\up8(2)', 'x2'],
    ['EQ \\i\\su(1,n,k)', '∑1nk'],
    ['EQ \\* jc2 \\* "Font:楷体" \\* hps10 \\o\\ad(\\s\\up 9(lán),岚)', '岚'],
    ['EQ \\l(甲,乙)', '甲,乙'],
    ['EQ \\f(1,\\r(2))', '1/(√2)'],
    ['EQ a\\,b\\)', 'a,b)'],
  ])('%s', (text, shown) => {
    expect(textOf(p(bareField(text)))).toBe(shown)
    expect(textOf(p(`<w:fldSimple w:instr="${text.replaceAll('"', '&quot;')}"/>`))).toBe(shown)
  })

  test('raise and lower, name readings and circles, and say what a line can not show', () => {
    const body = p(
      bareField('EQ m\\s\\up8(3)') +
        bareField('EQ \\o\\ad(\\s\\up 9(shān),山)') +
        bareField('EQ \\o\\ac(△,急)'),
    )
    expect(marksOf(body)).toEqual(['superscript 3'])
    expect(omittedOf(body)).toEqual(['docx-ruby 1/4', 'docx-enclosure 1/1'])
    expect(problemsOf(body)).toEqual([])
    expect(problemsOf(p(bareField('EQ \\f(1,2)')))).toEqual(['docx-formula'])
  })

  test('form boxes, lists and prompts', () => {
    const box = (inner: string) =>
      bareField('FORMCHECKBOX', `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>`)
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="晴"/><w:listEntry w:val="雨"/></w:ddList></w:ffData>'
    const body = p(
      box('<w:default w:val="1"/>') +
        box('<w:default w:val="1"/><w:checked w:val="0"/>') +
        box('<w:checked/>') +
        bareField('FORMDROPDOWN', list) +
        field('FORMTEXT', r('填好')) +
        bareField('MACROBUTTON NoMacro [请填姓名]') +
        bareField('SYMBOL 252 \\f "Wingdings"'),
    )
    expect(textOf(body)).toBe('☑□☑雨填好[请填姓名]✓')
    expect(omittedOf(body)).toEqual([])
  })

  test('one that nobody can compute here is named; the instruction of a field is no text', () => {
    expect(omittedOf(p(bareField('LISTNUM \\l 1') + r('甲')))).toEqual(['docx-field 1/0'])
    const nested = field(`IF ${field('MERGEFIELD a', r('暗'))} = 1`, r('明'))
    expect(textOf(p(nested))).toBe('明')
    expect(omittedOf(p(nested))).toEqual([])
  })

  test('unusual instructions break nothing', () => {
    for (const text of ['EQ \\f(', 'EQ \\o\\ac(', 'EQ )(,', `EQ ${'\\f('.repeat(400)}`, 'EQ \\']) {
      expect(typeof textOf(p(bareField(text)))).toBe('string')
    }
  })
})

describe('formulas', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const part = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`
  const math = (inner: string) => part('oMath', inner)

  test.each([
    [part('f', part('num', t('a+1')) + part('den', t('2'))), '(a+1)/2', ''],
    [part('sSup', part('e', t('x')) + part('sup', t('2'))), 'x2', 'superscript 2'],
    [part('sSub', part('e', t('H')) + part('sub', t('2'))), 'H2', 'subscript 2'],
    [part('rad', part('deg', '') + part('e', t('ab+c'))), '√(ab+c)', ''],
    [
      part(
        'nary',
        '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' +
          part('sub', t('i')) +
          part('sup', t('n')) +
          part('e', t('k')),
      ),
      '∑ink',
      'subscript i superscript n',
    ],
    [part('d', part('e', t('a')) + part('e', t('b'))), '(a|b)', ''],
    [
      part('d', `<m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${part('e', t('a'))}`),
      '{a',
      '',
    ],
    [part('func', part('fName', t('sin')) + part('e', t('x'))), 'sin x', ''],
    [
      part('m', part('mr', part('e', t('1')) + part('e', t('2'))) + part('mr', part('e', t('3')))),
      '1 2; 3',
      '',
    ],
  ])('%#: %s', (inner, shown, marks) => {
    const body = p(math(inner))
    expect(textOf(body)).toBe(shown)
    expect(marksOf(body).join(' ')).toBe(marks)
    expect(omittedOf(body)).toEqual([])
  })

  test('under each other are lines; one warning for what a line can not show', () => {
    const two = part('oMathPara', math(t('a=1')) + math(t('b=2')))
    expect(textOf(p(two))).toBe('a=1\nb=2')
    const fraction = part('f', part('num', t('1')) + part('den', t('2')))
    expect(problemsOf(p(math(fraction) + math(fraction)))).toEqual(['docx-formula'])
    expect(problemsOf(p(math(part('sSup', part('e', t('x')) + part('sup', t('2'))))))).toEqual([])
  })
})

describe('notes', () => {
  const mark = '<w:r><w:footnoteRef/></w:r>'
  const noted = (body: string, parts: Record<string, string>) => {
    const { text, blocks, marks } = readDocx(docx(body, parts)).value
    const notes = blocks.flatMap((block) =>
      block.type === 'paragraph' && block.note
        ? [`${block.note}: ${sliceOf(text, block.span)}`]
        : [],
    )
    const references = marks.flatMap((one) =>
      one.type === 'note' ? [`${sliceOf(text, one.span)} → ${one.note}`] : [],
    )
    return { text: sliceOf(text, blocks[0]?.span ?? { start: 0, end: 0 }), notes, references }
  }

  test('bear their numbers in the text and at their own heads, in the order of their marks', () => {
    const parts = notesXml(
      'footnote',
      [5, p(`${mark}${r(' 乙注')}`)],
      [2, p(`${mark}${r(' 甲注')}`) + p(r('再说'))],
    )
    const body = p(r('甲') + reference('footnote', 2) + r('乙') + reference('footnote', 5))
    expect(noted(body, parts)).toEqual({
      text: '甲1乙2',
      notes: ['footnote-2: 1 甲注', 'footnote-2: 再说', 'footnote-5: 2 乙注'],
      references: ['1 → footnote-2', '2 → footnote-5'],
    })
    expect(marksOf(body, parts).filter((one) => one.startsWith('super')).length).toBe(4)
  })

  test('are counted as the document says, begin anew with a section, or have a mark of their own', () => {
    const settings = `<w:settings ${NAMES}><w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/><w:numStart w:val="3"/></w:footnotePr></w:settings>`
    const section =
      '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    const notes = notesXml(
      'footnote',
      ...[1, 2, 3, 4].map((id): [number, string] => [id, p(r('注'))]),
    )
    const star = `<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>＊</w:t></w:r>`
    const body =
      p(r('甲') + reference('footnote', 1) + reference('footnote', 2), section) +
      p(r('乙') + star + reference('footnote', 4)) +
      section
    const { text, marks } = readDocx(docx(body, { ...notes, 'word/settings.xml': settings })).value
    expect(text.split('\n').slice(0, 2)).toEqual(['甲③④', '乙＊③'])
    expect(
      marks.flatMap((one) =>
        one.type === 'note' ? [`${sliceOf(text, one.span)}${one.note}`] : [],
      ),
    ).toEqual(['③footnote-1', '④footnote-2', '＊footnote-3', '③footnote-4'])
  })

  test('at the end have small Roman numbers; without a mark they are named', () => {
    const parts = notesXml('endnote', [1, p(r('在'))], [2, p(r('不在了'))])
    const body = p(r('甲') + reference('endnote', 1))
    expect(noted(body, parts).references).toEqual(['i → endnote-1'])
    expect(omittedOf(body, parts)).toEqual(['docx-note 1/3'])
  })

  test('that Word counts by page are counted through, with a warning', () => {
    const settings = `<w:settings ${NAMES}><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:settings>`
    const parts = { ...notesXml('footnote', [1, p(r('注'))]), 'word/settings.xml': settings }
    expect(problemsOf(p(reference('footnote', 1)), parts)).toEqual(['docx-note-pages'])
  })
})

describe('lines', () => {
  test('that Shift+Enter ends are paragraphs, as in a text file', () => {
    const body = p(lines('一、时间', '每天上午。', '二、地点', '（一）南岸', '渡口边。'))
    expect(blocksOf(body)).toEqual([
      '| 一、时间',
      '| 每天上午。',
      '| 二、地点',
      '| （一）南岸',
      '| 渡口边。',
    ])
  })

  test('of a heading are one heading, but where one of them is numbered or a sentence', () => {
    const heading = '<w:outlineLvl w:val="0"/>'
    expect(blocksOf(p(lines('关于修渡口', '的决定'), heading))).toEqual(['# 关于修渡口\n的决定'])
    expect(marksOf(p(lines('关于修渡口', '的决定'), heading))).toEqual(['break \n'])
    expect(blocksOf(p(lines('一、时间', '每天上午。'), heading))).toEqual([
      '# 一、时间',
      '| 每天上午。',
    ])
  })

  test('of an item, a note or a cell stay in it', () => {
    const numbering = numberingXml(abstractNum(0, level(0, 'bullet', '•')), num(1, 0))
    expect(blocksOf(p(lines('甲', '乙'), numPr(1)), numbering)).toEqual(['| 甲\n乙'])
    expect(marksOf(p(lines('甲', '乙'), numPr(1)), numbering)).toEqual(['break \n'])
    const cells = table(row(cell(p(lines('甲', '乙')) + p('') + p(r('丙'))), cell(p(r('丁')))))
    expect(blocksOf(cells)).toEqual(['甲\n乙\n\n丙 | 丁'])
    expect(marksOf(cells)).toEqual(['break \n', 'break \n\n'])
  })

  test('a sentence that is torn goes on, and the tear is not shown', () => {
    const torn = p(
      lines('渡口从早上六点起开放，遇到大风、大雾和涨水的时候由值班的人决定', '，并贴出告示。'),
    )
    expect(blocksOf(torn)).toHaveLength(1)
    expect(marksOf(torn)).toEqual(['syntax \n'])
  })

  test('a large first letter belongs to the paragraph below it', () => {
    const cap = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    expect(blocksOf(p(r('渡', '<w:sz w:val="90"/>'), cap) + p(r('口在南岸。')))).toEqual([
      '| 渡口在南岸。',
    ])
    expect(blocksOf(p(r('框'), '<w:framePr w:wrap="around"/>') + p(r('文')))).toEqual([
      '| 框',
      '| 文',
    ])
    expect(blocksOf(p(r('渡'), cap) + table(row(cell(p(r('格'))), cell(p('')))))).toEqual([
      '| 渡',
      '格 | ',
    ])
  })
})

describe('drawings with words', () => {
  const wordArt = (words: string) =>
    `<w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r>`

  test('WordArt is a line of its own', () => {
    expect(blocksOf(p(wordArt('渡口管理处文件')) + p(r('渡发〔2031〕4号')))).toEqual([
      '| 渡口管理处文件',
      '| 渡发〔2031〕4号',
    ])
    expect(blocksOf(p(wordArt('渡口') + r('同段')))).toEqual(['| 渡口', '| 同段'])
    expect(omittedOf(p(wordArt('渡口')))).toEqual([])
  })

  const point = (id: string, words: string, type = '') =>
    `<dgm:pt modelId="${id}"${type}><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`
  const below = (from: string, to: string, order: number) =>
    `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${order}"/>`
  const diagram = (...points: string[]) =>
    `<dgm:dataModel ${NAMES}><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${points.join('')}</dgm:ptLst><dgm:cxnLst>${below('0', 'b', 1)}${below('0', 'a', 0)}${below('a', 'c', 0)}</dgm:cxnLst></dgm:dataModel>`
  const smartArt = '<w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r>'
  const diagramParts = {
    [RELATIONS]: relationsXml(inside('d', 'diagrams/data1.xml')),
    'word/diagrams/data1.xml': diagram(point('b', '靠岸'), point('a', '上船'), point('c', '坐稳')),
  }

  test('SmartArt is a list in the order of its outline, with a warning', () => {
    const { text, blocks } = readDocx(docx(p(r('步骤') + smartArt), diagramParts)).value
    expect(text).toBe('步骤\n上船\n坐稳\n靠岸')
    expect(blocks.slice(1)).toMatchObject([
      { listed: true, level: 1 },
      { listed: true, level: 2 },
      { listed: true, level: 1 },
    ])
    expect(problemsOf(p(smartArt), diagramParts)).toEqual(['docx-drawing'])
    expect(omittedOf(p(smartArt), diagramParts)).toEqual([])
  })

  test('a chart is named, and the words in it are counted', () => {
    const chart = `<c:chartSpace ${NAMES}><c:title><a:t>渡客</a:t></c:title><c:cat><c:strCache><c:pt><c:v>春天</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt><c:v>7</c:v></c:pt></c:numCache></c:val></c:chartSpace>`
    const body = p('<w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r>')
    expect(omittedOf(body, { 'word/charts/chart1.xml': chart })).toEqual([
      'docx-picture 1/0',
      'docx-chart-text 1/4',
    ])
  })
})

describe('what no page of the text shows is named', () => {
  test('comments, headers and footers, but no page numbers', () => {
    const part = (name: string, words: string) => `<w:${name} ${NAMES}>${p(r(words))}</w:${name}>`
    const parts = {
      'word/comments.xml': `<w:comments ${NAMES}><w:comment w:id="1">${p(r('再查'))}</w:comment><w:comment w:id="2">${p(r('对'))}</w:comment></w:comments>`,
      'word/header1.xml': part('hdr', '渡口管理处'),
      'word/header2.xml': part('hdr', ''),
      'word/footer1.xml': part('ftr', '第 3 页 共 9 页'),
      'word/footer2.xml': part('ftr', '内部资料'),
    }
    expect(omittedOf(p(r('甲')), parts)).toEqual([
      'docx-comment 2/3',
      'docx-header 1/5',
      'docx-footer 1/4',
    ])
  })

  test('deletions, readings, what a merged cell covers; what was moved is not lost', () => {
    const body =
      p(
        changed('del', '<w:r><w:delText>旧的</w:delText></w:r>') +
          changed('moveFrom', r('走')) +
          changed('moveTo', r('走')),
      ) +
      p(
        `<w:r><w:ruby><w:rt>${r('とせん')}</w:rt><w:rubyBase>${r('渡船')}</w:rubyBase></w:ruby></w:r>`,
      ) +
      table(
        row(cell(p(r('高')), '<w:vMerge w:val="restart"/>')),
        row(cell(p(r('盖住了')), '<w:vMerge/>')),
      )
    expect(textOf(body)).toBe('走\n渡船\n高')
    expect(omittedOf(body)).toEqual(['docx-deleted 1/2', 'docx-ruby 1/3', 'docx-covered 1/3'])
  })
})

describe('merged cells', () => {
  test('say which side they belong to', () => {
    const body = table(
      row(
        cell(p(r('宽')), '<w:gridSpan w:val="2"/>'),
        cell(p(r('高')), '<w:vMerge w:val="restart"/>'),
      ),
      row(cell(p(r('甲'))), cell(p(r('乙'))), cell(p(''), '<w:vMerge/>')),
      row(
        cell(p(r('丙')), '<w:hMerge w:val="restart"/>'),
        cell(p(''), '<w:hMerge/>'),
        cell(p(r('丁'))),
      ),
    )
    const { text, blocks } = readDocx(docx(body)).value
    const [block] = blocks
    const rows = block?.type === 'table' ? block.rows : []
    expect(
      rows.map((one) => one.map((span) => span.merged ?? sliceOf(text, span)).join(' ')),
    ).toEqual(['宽 left 高', '甲 乙 above', '丙 left 丁'])
  })

  test('with nothing to be merged with are cells of their own', () => {
    const body = table(
      row(cell(p(r('甲')), '<w:vMerge/>'), cell(p(r('乙')))),
      row(cell(p(r('丙')), '<w:hMerge/>'), cell(p(r('丁'))), cell(p(r('戊')), '<w:vMerge/>')),
    )
    const { text, blocks, omitted } = readDocx(docx(body)).value
    const [block] = blocks
    const rows = block?.type === 'table' ? block.rows : []
    expect(rows.map((one) => one.map((span) => sliceOf(text, span)).join(' '))).toEqual([
      '甲 乙 ',
      '丙 丁 戊',
    ])
    expect(omitted).toBeUndefined()
  })
})

describe('the independent count', () => {
  const shape = `<w:r><w:drawing><wps:txbx>${`<w:txbxContent>${p(r('框里'))}</w:txbxContent>`}</wps:txbx></w:drawing></w:r>`
  const everything =
    p(r('甲') + r('b', '<w:rFonts w:ascii="Symbol"/>') + bareField('EQ \\f(1,2)')) +
    p(`${shape}<w:r><w:pict><v:shape><v:textpath string="艺术"/></v:shape></w:pict></w:r>`) +
    table(row(cell(p(r('格')))))

  test('finds nothing missing where everything was read', () => {
    expect(omittedOf(everything)).toEqual([])
  })

  /** What is omitted where one handler of a part of the reader is gone. */
  async function without(part: string, table: string, handler: string): Promise<string[]> {
    vi.resetModules()
    vi.doMock(`../src/read/docx/${part}.ts`, async (original) => {
      const module = await original<Record<string, Record<string, unknown>>>()
      const { [handler]: gone, ...others } = module[table] ?? {}
      expect(gone).toBeTypeOf('function')
      return { ...module, [table]: others }
    })
    const { readDocx: broken } = await import('../src/read/docx/index.ts')
    // Test files share their modules.
    vi.doUnmock(`../src/read/docx/${part}.ts`)
    vi.resetModules()
    const { omitted = [] } = broken(docx(everyKind, everyPart)).value
    return omitted.map(({ kind, count }) => `${kind} ${count}`)
  }

  const everyKind =
    everything +
    p(
      `<w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r>${reference('footnote', 1)}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r><m:oMath><m:r><m:t>k</m:t></m:r></m:oMath>`,
    )
  const everyPart = {
    ...notesXml('footnote', [1, p(r('注文'))]),
    [RELATIONS]: relationsXml(inside('d', 'diagrams/data1.xml')),
    'word/diagrams/data1.xml': `<dgm:dataModel ${NAMES}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>图形</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
  }

  test.each([
    ['runs', 'RUNS', 'w:t', 'docx-text 7'],
    ['runs', 'RUNS', 'm:t', 'docx-text 1'],
    ['runs', 'RUNS', 'a:t', 'docx-text 2'],
    ['runs', 'RUNS', 'w:sym', 'docx-text 1'],
    ['runs', 'RUNS', 'w:fldChar', 'docx-field 1'],
    ['runs', 'RUNS', 'w:footnoteReference', 'docx-note 1, docx-note-mark 1'],
    ['smartart', 'SMARTART', 'dgm:relIds', 'docx-text 2'],
    ['paragraphs', 'PARAGRAPHS', 'w:p', 'docx-text'],
  ])('notices that the reader lost %s.%s %s', async (part, table, handler, noticed) => {
    expect(omittedOf(everyKind, everyPart)).toEqual([])
    expect((await without(part, table, handler)).join(', ')).toContain(noticed)
  })

  test('notices characters that the reader does not know of', () => {
    // Words outside of a paragraph: no program writes them, and the reader has no place for them.
    expect(omittedOf(`${everything}<w:t>落在外面</w:t>`)).toEqual(['docx-text 4/4'])
    expect(
      omittedOf(`${everything + box(p(r('框')))}<w:sym w:font="Symbol" w:char="F061"/>`),
    ).toEqual(['docx-text 1/1'])
  })
})
